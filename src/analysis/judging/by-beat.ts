import type { Beat } from '#core/model/scenario.ts';
import type { Solution } from '#analysis/solve.ts';
import { decisionsOf, type Decision } from './decisions.ts';

/** A figure of one beat. */
export interface BeatFigure {
  readonly beat: Beat;
  readonly value: number;
}

/**
 * A figure of every beat: the mean over the decisions that may be met there, each weighed by how often random replies
 * lead to it. `undefined` leaves a decision out; a beat with none is left out itself.
 */
export function byBeat(
  solution: Solution,
  figure: (decision: Decision) => number | undefined,
): readonly BeatFigure[] {
  const sums = new Map<Beat, { sum: number; weight: number }>();
  for (const decision of decisionsOf(solution).all) {
    const value = figure(decision);
    if (value === undefined || decision.weight === 0) continue;
    const at = sums.get(decision.beat) ?? { sum: 0, weight: 0 };
    sums.set(decision.beat, {
      sum: at.sum + value * decision.weight,
      weight: at.weight + decision.weight,
    });
  }
  return [...sums].map(([beat, { sum, weight }]) => ({ beat, value: sum / weight }));
}
