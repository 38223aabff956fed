import { shareOf } from '#analysis/chance/averages.ts';
import { isOver, isUnder } from '#analysis/chance/shares.ts';
import type { Decision } from '#analysis/judging/decisions.ts';
import { isSpoken, spokenChoice } from '#analysis/judging/spoken-choice.ts';
import { findingAt, packShare, percent } from './pack-share.ts';
import type { PackRule } from './rule.ts';
import { THRESHOLDS } from './thresholds.ts';

const PLACES = ['first', 'second', 'third'] as const;

/** CRAFT.md §3.7, rule 5: "each slot 33 ±10 points; seeded shuffle at run time". */
export const position: PackRule = {
  id: 'position',
  scope: 'pack',
  severity: 'warning',
  summary: 'In the file, the best reply stands first, second and third about equally often.',
  check: (subjects) => {
    const { even, tolerance } = THRESHOLDS.position;
    return PLACES.flatMap((name, place) => {
      const share = packShare(subjects, (decision) => bestIsAt(decision, place));
      const often = isOver(share.found, share.of, even + tolerance);
      const seldom = isUnder(share.found, share.of, even - tolerance);
      if (!often && !seldom) return [];
      return findingAt(
        share,
        `The best reply stands ${name} in ${percent(share.found / share.of)} of the pack's ${share.of} beats with three replies; ${percent(even - tolerance)} to ${percent(even + tolerance)} would be even.`,
        'Change the order in the file. Screens shuffle it, but printed lists and this file do not.',
      );
    });
  },
};

function bestIsAt(decision: Decision, place: number): number | undefined {
  const said = decision.open.filter(isSpoken);
  const choice = spokenChoice(decision);
  if (!choice || said.length !== PLACES.length) return undefined;
  return shareOf(choice.best, (reply) => said.indexOf(reply) === place);
}
