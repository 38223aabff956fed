import type { Reply } from '#core/model/scenario.ts';
import { shareOf } from '#analysis/chance/averages.ts';
import { isOver, isUnder } from '#analysis/chance/shares.ts';
import { spokenChoice } from '#analysis/judging/spoken-choice.ts';
import { isEnglish } from '#analysis/text/is-english.ts';
import { wordsOf } from '#analysis/text/words.ts';
import { findingAt, packShare, percent } from './pack-share.ts';
import type { PackRule } from './rule.ts';
import { THRESHOLDS } from './thresholds.ts';

const ABSOLUTE = /^(?:always|never|only|guarantee[ds]?)$/;

/** CRAFT.md §3.7, rule 4: "Absolutes (always, never, only, guarantee): ≤10 points difference between best and others". */
export const absolutes: PackRule = {
  id: 'absolutes',
  scope: 'pack',
  severity: 'warning',
  summary: 'Best replies and others say "always", "never", "only" and "guarantee" about equally often.',
  check: (all) => {
    const { apart } = THRESHOLDS.absolutes;
    const subjects = all.filter(({ scenario }) => isEnglish(scenario));
    const ofSide = (side: 'best' | 'others') =>
      packShare(subjects, (decision) => {
        const choice = spokenChoice(decision);
        return choice && shareOf(choice[side], isAbsolute);
      });
    const best = ofSide('best');
    const others = ofSide('others');
    const usual = others.found / others.of;
    const more = isOver(best.found, best.of, Math.min(1, usual + apart));
    const fewer = isUnder(best.found, best.of, Math.max(0, usual - apart));
    if (!more && !fewer) return [];
    return findingAt(
      more ? best : others,
      `"Always", "never", "only" or "guarantee" is in ${percent(best.found / best.of)} of the best replies and in ${percent(usual)} of the others; ${percent(apart)} apart is the most.`,
      'Absolute words are a well-known clue to a wrong answer. Take some out, or let both sides use them.',
    );
  },
};

function isAbsolute({ says }: Reply): boolean {
  return wordsOf(says).some((word) => ABSOLUTE.test(word));
}
