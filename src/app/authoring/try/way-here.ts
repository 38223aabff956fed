import type { Situation } from '#core/model/condition.ts';
import type { Scenario } from '#core/model/scenario.ts';
import { costOf } from '#core/scoring/judge-decision.ts';
import { firstFrame, step, type Frame } from '#runtime/frames.ts';

/** Decisions after which a way that has not arrived is given up; a talk takes six to nine. */
const LONGEST_WAY = 40;

/**
 * The situation in which a decent talk comes to a beat: from the start, by replies that lead nearer, of those the best. Null
 * where none was found; that says nothing about whether there is one, for conditions may ask for a longer way round.
 */
export function situationOnTheWay(scenario: Scenario, beat: string): Situation | null {
  const away = distancesTo(scenario, beat);
  const distance = (frame: Frame) => away.get(frame.standing.situation.beat) ?? Infinity;
  let frame = firstFrame(scenario, 0);
  for (let taken = 0; taken <= LONGEST_WAY; taken++) {
    const { now, standing } = frame;
    if (standing.situation.beat === beat) return standing.situation;
    const here = distance(frame);
    const ways = (now?.offered ?? []).flatMap(({ id }) => {
      const next = step(scenario, 0, frame, id);
      return 'frame' in next && distance(next.frame) < here ? [next.frame] : [];
    });
    const [best] = ways.toSorted((a, b) => regretOf(a) - regretOf(b));
    if (!best) return null;
    frame = best;
  }
  return null;
}

const regretOf = ({ turn }: Frame) => (turn ? costOf(turn.judgement) : 0);

/** Beat → replies to the one wanted at the least, whatever the conditions. */
function distancesTo(scenario: Scenario, beat: string): ReadonlyMap<string, number> {
  const before = new Map<string, string[]>();
  for (const { id, replies } of Object.values(scenario.beats))
    for (const { to } of replies.flatMap((reply) => reply.to)) {
      const known = before.get(to);
      if (known) known.push(id);
      else before.set(to, [id]);
    }
  const found = new Map([[beat, 0]]);
  for (const [here, distance] of found)
    for (const from of before.get(here) ?? []) if (!found.has(from)) found.set(from, distance + 1);
  return found;
}
