import type { Reply, Scenario } from '#core/model/scenario.ts';
import { shareOf } from '#analysis/chance/averages.ts';
import { isOver, isUnder } from '#analysis/chance/shares.ts';
import { spokenChoice } from '#analysis/judging/spoken-choice.ts';
import { isEnglish } from '#analysis/text/is-english.ts';
import { wordsOf } from '#analysis/text/words.ts';
import { findingAt, packShare, percent } from './pack-share.ts';
import type { PackRule } from './rule.ts';
import { THRESHOLDS } from './thresholds.ts';

const CUE = /^(?:sorry|apolog(?:y|ies|i[sz]e[sd]?|i[sz]ing)|understand(?:s|ing|able|ably)?|understood)$/;

/** CRAFT.md §3.7, rule 6: "Empathy cue words (sorry, understand, name): in ≤50% of best and ≥30% of distractors". */
export const empathyCues: PackRule = {
  id: 'empathy-cues',
  scope: 'pack',
  severity: 'warning',
  summary: '"Sorry", "understand" and the customer\'s name do not tell the best reply from the others.',
  check: (all) => {
    const { mostInBest, leastInOthers } = THRESHOLDS.empathyCues;
    const subjects = all.filter(({ scenario }) => isEnglish(scenario));
    const ofSide = (side: 'best' | 'others') =>
      packShare(subjects, (decision, { scenario }) => {
        const choice = spokenChoice(decision);
        return choice && shareOf(choice[side], (reply) => hasCue(reply, scenario));
      });
    const best = ofSide('best');
    const others = ofSide('others');
    const figures = `"Sorry", "understand" or the customer's name is in ${percent(best.found / best.of)} of the best replies and in ${percent(others.found / others.of)} of the others`;
    if (isOver(best.found, best.of, mostInBest)) {
      return findingAt(
        best,
        `${figures}; at most ${percent(mostInBest)} of the best should need it.`,
        'Show empathy by naming what happened to this customer; the words alone are the weakest kind.',
      );
    }
    // Where the best hardly use such words either, there is nothing for the others to balance.
    if (best.found > others.found && isUnder(others.found, others.of, leastInOthers)) {
      return findingAt(
        others,
        `${figures}; at least ${percent(leastInOthers)} of the others should have it too.`,
        'Give some distractors a kind word: real habits such as script-speak and over-apology are full of them.',
      );
    }
    return [];
  },
};

function hasCue({ says }: Reply, { customer }: Scenario): boolean {
  const names = wordsOf(customer.name);
  return wordsOf(says).some((word) => CUE.test(word) || names.includes(word.replace(/'s$/, '')));
}
