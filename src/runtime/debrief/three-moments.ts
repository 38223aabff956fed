import type { Reply, Scenario } from '#core/model/scenario.ts';
import { pickByRegret, type DecisionJudgement } from '#core/scoring/judge-decision.ts';
import { beatOf } from '#runtime/customer-line.ts';
import type { Turn } from '#runtime/transcript.ts';

/** The three moments of a debrief (CRAFT.md §6): best, costliest, missed cue. */

export interface KeyMoment {
  readonly kind: 'best' | 'costliest' | 'missed-cue';
  readonly turn: Turn;
  /** The best reply that was open; absent when it was the one chosen. */
  readonly better?: Reply;
}

/** How much hung on a decision: the summed spread between best and worst over its elicited skills. */
function stakes(judgement: DecisionJudgement): number {
  return Object.values(judgement.skills).reduce((sum, s) => sum + (s.best - s.worst), 0);
}

/** The first of those with the highest value; `undefined` when none is above zero. */
function highest<T>(items: readonly T[], value: (item: T) => number): T | undefined {
  let best: T | undefined;
  let most = 0;
  for (const item of items) {
    const v = value(item);
    if (v > most) [best, most] = [item, v];
  }
  return best;
}

const CUE = 'listen.picks-up-cue';

/** A cue was missed where a reply that picks it up was open and another was chosen, at a cost. */
function missedCue(turn: Turn): number {
  const offered = turn.offered.some((reply) => reply.markers.includes(CUE));
  const taken = turn.chosen.markers.includes(CUE);
  if (taken || (!offered && turn.cue === null)) return 0;
  return turn.judgement.skills.listen?.regret ?? turn.judgement.regret;
}

/** The best reply that was open at a turn, under the scenario's key; `undefined` when it was the one chosen. */
export function betterReply(scenario: Scenario, turn: Turn): Reply | undefined {
  const beat = beatOf(scenario, turn.situation);
  const best = beat && pickByRegret(scenario, beat, turn.situation, turn.offered, 'best');
  const { regret, critical } = turn.judgement;
  // A critical error may cost no regret: the beat need not elicit its skill.
  return best && best.id !== turn.chosen.id && (regret > 0 || critical.length > 0) ? best : undefined;
}

/** At most three, each a different turn, in the order best, costliest, missed cue. Kinds the talk had no example of are left out. */
export function threeMoments(scenario: Scenario, turns: readonly Turn[]): KeyMoment[] {
  const critical = (turn: Turn) => turn.judgement.critical.length;
  const best = highest(turns, (t) =>
    t.judgement.regret === 0 && critical(t) === 0 ? stakes(t.judgement) : 0,
  );
  // Where no reply was best in every skill, the best choice has a regret, too; it is no moment to mend.
  const mendable = turns.filter((t) => betterReply(scenario, t) !== undefined);
  const costliest = highest(mendable, (t) => t.judgement.regret + critical(t));
  const cue = highest(
    turns.filter((t) => t !== costliest),
    missedCue,
  );
  const moments: KeyMoment[] = [];
  const add = (kind: KeyMoment['kind'], turn: Turn | undefined) => {
    if (!turn) return;
    const better = betterReply(scenario, turn);
    moments.push({ kind, turn, ...(better && { better }) });
  };
  add('best', best);
  add('costliest', costliest);
  add('missed-cue', cue);
  return moments;
}
