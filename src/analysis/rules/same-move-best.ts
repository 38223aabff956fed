import { MARKER_IDS, markerOf } from '#core/rubric/markers.ts';
import { shareOf } from '#analysis/chance/averages.ts';
import { isOver } from '#analysis/chance/shares.ts';
import { findingAt, packShare, percent } from './pack-share.ts';
import type { PackRule } from './rule.ts';
import { THRESHOLDS } from './thresholds.ts';

/** CRAFT.md §3.7, rule 13: "no move type best in >35% of nodes". */
export const sameMoveBest: PackRule = {
  id: 'same-move-best',
  scope: 'pack',
  severity: 'warning',
  summary: 'No one behaviour belongs to the best reply too often.',
  check: (subjects) => {
    const { most } = THRESHOLDS.sameMoveBest;
    return MARKER_IDS.flatMap((marker) => {
      const share = packShare(subjects, ({ best, open }) =>
        best.length === open.length ? undefined : shareOf(best, ({ markers }) => markers.includes(marker)),
      );
      if (!isOver(share.found, share.of, most)) return [];
      return findingAt(
        share,
        `"${markerOf(marker).label}" (${marker}) is in the best reply of ${percent(share.found / share.of)} of the pack's ${share.of} beats; at most ${percent(most)} should have it.`,
        'Whoever always does this passes. Let other behaviours win, and let this one be wrong somewhere.',
      );
    });
  },
};
