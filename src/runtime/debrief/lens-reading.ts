import { judgeReply } from '#core/scoring/judge-reply.ts';
import type { Reply, Scenario } from '#core/model/scenario.ts';
import { markerOf, QUALITY } from '#core/rubric/markers.ts';
import { LENSES, type Lens, type Principle } from '#core/rubric/principles.ts';
import { beatOf } from '#runtime/customer-line.ts';
import type { Turn } from '#runtime/transcript.ts';
import { betterReply } from './three-moments.ts';

/** A debrief read through one article: which of its principles were shown, missed, or had no chance to show. */

export interface PrincipleReading {
  readonly principle: Principle;
  readonly status: 'shown' | 'missed' | 'no-chance';
  /** Decisions that showed it. */
  readonly shownAt: readonly number[];
  /** Decisions that went against it, or at which the better reply would have shown it. */
  readonly missedAt: readonly number[];
}

export interface LensReading {
  readonly lens: Lens;
  readonly principles: readonly PrincipleReading[];
}

/**
 * The principles a reply shows and breaks at this moment: by its markers as the timing rules leave them. A sign that
 * came at the wrong time, and is worth no more than showing nothing, neither shows nor breaks any.
 */
function principlesOf(
  scenario: Scenario,
  turn: Turn,
  reply: Reply,
): { shown: Set<string>; broken: Set<string> } {
  const beat = beatOf(scenario, turn.situation);
  const shown = new Set<string>();
  const broken = new Set<string>();
  if (!beat) return { shown, broken };
  for (const s of judgeReply(scenario, beat, reply, turn.situation).shown) {
    if (s.sign === '+' && s.quality <= QUALITY.weak) continue;
    for (const id of markerOf(s.marker).principles) (s.sign === '+' ? shown : broken).add(id);
  }
  return { shown, broken };
}

export function lensReadings(scenario: Scenario, turns: readonly Turn[]): LensReading[] {
  const perTurn = turns.map((turn) => {
    const own = principlesOf(scenario, turn, turn.chosen);
    // The author's own citation counts too: as shown where nothing better was open, as missed elsewhere.
    const { regret, critical } = turn.judgement;
    const cited = turn.chosen.feedback.principle;
    if (regret > 0 || critical.length > 0) own.broken.add(cited);
    else if (own.shown.size > 0) own.shown.add(cited);
    else if (own.broken.size > 0) own.broken.add(cited);
    // Only the best reply makes a chance: nobody misses what a worse one would have shown.
    const better = betterReply(scenario, turn);
    const open = better ? principlesOf(scenario, turn, better).shown : new Set<string>();
    return { index: turn.index, own, open };
  });
  return LENSES.map((lens) => ({
    lens,
    principles: lens.principles.map((principle): PrincipleReading => {
      const { id } = principle;
      const shownAt = perTurn.filter((t) => t.own.shown.has(id)).map((t) => t.index);
      const missedAt = perTurn
        .filter((t) => !t.own.shown.has(id) && (t.own.broken.has(id) || t.open.has(id)))
        .map((t) => t.index);
      const status = shownAt.length > 0 ? 'shown' : missedAt.length > 0 ? 'missed' : 'no-chance';
      return { principle, status, shownAt, missedAt };
    }),
  }));
}
