import type { Beat, Reply } from '#core/model/scenario.ts';
import type { Solution } from '#analysis/solve.ts';
import { decisionsOf } from './decisions.ts';
import { spokenChoice } from './spoken-choice.ts';

/** The spoken reply that is most often the best of its beat, when all replies are as likely; undefined where none is. */
export function mostlyBest(solution: Solution, beat: Beat): Reply | undefined {
  const weights = new Map<Reply, number>();
  for (const decision of decisionsOf(solution).all) {
    if (decision.beat !== beat) continue;
    for (const reply of spokenChoice(decision)?.best ?? [])
      weights.set(reply, (weights.get(reply) ?? 0) + decision.weight);
  }
  return [...weights].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}
