import { shareOf } from '#analysis/chance/averages.ts';
import { isOver } from '#analysis/chance/shares.ts';
import type { Decision } from '#analysis/judging/decisions.ts';
import { spokenChoice } from '#analysis/judging/spoken-choice.ts';
import { wordsOf } from '#analysis/text/words.ts';
import { findingAt, packShare, percent } from './pack-share.ts';
import type { PackRule } from './rule.ts';
import { THRESHOLDS } from './thresholds.ts';

/** CRAFT.md §3.7, rule 1, the part for a pack: "per pack ≤40% of nodes". */
export const bestIsLongest: PackRule = {
  id: 'best-is-longest',
  scope: 'pack',
  severity: 'warning',
  summary: 'The longest reply is not the best one too often.',
  check: (subjects) => {
    const most = THRESHOLDS.bestIsLongest.most;
    const share = packShare(subjects, longestIsBest);
    if (!isOver(share.found, share.of, most)) return [];
    return findingAt(
      share,
      `In ${percent(share.found / share.of)} of the pack's ${share.of} beats the longest reply is the best; at most ${percent(most)} should be.`,
      'Write the best line last and cut it to the length of the others; this scenario has most of them.',
    );
  },
};

function longestIsBest(decision: Decision): number | undefined {
  const choice = spokenChoice(decision);
  if (!choice) return undefined;
  const said = [...choice.best, ...choice.others];
  const longest = Math.max(...said.map(({ says }) => wordsOf(says).length));
  return shareOf(
    said.filter(({ says }) => wordsOf(says).length === longest),
    (reply) => choice.best.includes(reply),
  );
}
