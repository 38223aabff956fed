import { draw } from '#core/random/seeded.ts';
import type { Reply, Scenario } from '#core/model/scenario.ts';
import { costOf, judgeAll } from '#core/scoring/judge-decision.ts';
import type { Moment } from '#runtime/turn.ts';

/** Who may answer instead of the author. */
export type Player = 'best' | 'novice';

/** How often the novice takes the second best reply: that of the analysis (`analysis/values/policies.ts`; a test holds the two together). */
export const NOVICE_SLIPS = 0.3;

/** Costs that differ by less are equal: they come from sums of thirds and sixths. */
const SAME = 1e-9;

/** The reply that somebody like this gives now; of equals the one shown first. The novice's slips are drawn by the seed. */
export function replyOf(player: Player, scenario: Scenario, moment: Moment, seed: number): Reply | undefined {
  const beat = scenario.beats[moment.beat];
  if (!beat) return undefined;
  const judged = judgeAll(scenario, beat, moment.situation, moment.offered);
  const ranked = moment.offered
    .map((reply, place) => ({ reply, cost: costOf(judged[place] as (typeof judged)[number]) }))
    .toSorted((a, b) => a.cost - b.cost);
  const best = ranked[0];
  const second = best && ranked.find(({ cost }) => cost > best.cost + SAME);
  const slips = player === 'novice' && draw(seed, `slip/${moment.index}`) < NOVICE_SLIPS;
  return (slips ? (second ?? best) : best)?.reply;
}
