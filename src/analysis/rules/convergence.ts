import type { Reply } from '#core/model/scenario.ts';
import { mean, shareOf } from '#analysis/chance/averages.ts';
import { isOver } from '#analysis/chance/shares.ts';
import type { Decision } from '#analysis/judging/decisions.ts';
import { spokenChoice } from '#analysis/judging/spoken-choice.ts';
import { contentWordsOf } from '#analysis/text/content-words.ts';
import { isEnglish } from '#analysis/text/is-english.ts';
import { likeness } from '#analysis/text/shared-words.ts';
import { findingAt, packShare, percent } from './pack-share.ts';
import type { PackRule } from './rule.ts';
import { THRESHOLDS } from './thresholds.ts';

/** CRAFT.md §3.7, rule 7: "Convergence (shares most words with others): best in ≤45% of nodes". */
export const convergence: PackRule = {
  id: 'convergence',
  scope: 'pack',
  severity: 'warning',
  summary: 'The reply that has most in common with the others is not the best one too often.',
  check: (subjects) => {
    const { most } = THRESHOLDS.convergence;
    const share = packShare(
      subjects.filter(({ scenario }) => isEnglish(scenario)),
      likestIsBest,
    );
    if (!isOver(share.found, share.of, most)) return [];
    return findingAt(
      share,
      `In ${percent(share.found / share.of)} of the pack's ${share.of} beats the reply that shares most words with the others is the best; at most ${percent(most)} should be.`,
      'Distractors made by changing one part of the best reply give it away: write each from a habit of its own.',
    );
  },
};

function likestIsBest(decision: Decision): number | undefined {
  const choice = spokenChoice(decision);
  if (!choice) return undefined;
  const said = [...choice.best, ...choice.others];
  const words = new Map(
    said.map((reply): [Reply, ReadonlySet<string>] => [reply, contentWordsOf(reply.says)]),
  );
  const likenessOf = ([reply, own]: [Reply, ReadonlySet<string>]) =>
    mean([...words].flatMap(([other, its]) => (other === reply ? [] : [likeness(own, its)])));
  const alike = [...words].map(likenessOf);
  const most = Math.max(...alike);
  // Replies that have nothing in common give nothing away.
  if (most === 0) return undefined;
  return shareOf(
    said.filter((_, i) => alike[i] === most),
    (reply) => choice.best.includes(reply),
  );
}
