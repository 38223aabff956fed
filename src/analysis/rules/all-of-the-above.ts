import type { Reply } from '#core/model/scenario.ts';
import { decisionsOf } from '#analysis/judging/decisions.ts';
import { isSpoken } from '#analysis/judging/spoken-choice.ts';
import type { Solution } from '#analysis/solve.ts';
import { contentWordsOf } from '#analysis/text/content-words.ts';
import { isEnglish } from '#analysis/text/is-english.ts';
import { sharedWords } from '#analysis/text/shared-words.ts';
import { spoken } from '#analysis/text/spoken.ts';
import { placeOfReply } from './places.ts';
import type { ScenarioRule } from './rule.ts';
import { THRESHOLDS } from './thresholds.ts';

/** "All of the above", "neither of these answers", "both A and B"; "all of these calls" is something one may say. */
const POINTS_AT_OTHERS = [
  /\b(?:all|any|both|each|either|neither|none|some) of the (?:above|below|others?\b(?! \w))/i,
  /\b(?:all|any|both|each|either|neither|none) of (?:these|those|the) (?:answers|choices|options|replies|responses)\b/i,
  /^\W*(?:all|both|neither|none|either) of (?:these|those|them)\W*$/i,
  /\b(?:both|either|neither) [A-D] (?:and|n?or) [A-D]\b|^\W*[A-D] (?:and|or) [A-D]\W*$/,
];

/** CRAFT.md §3.7, rule 3: '"All/none of these", "A and B": forbidden'. */
export const allOfTheAbove: ScenarioRule = {
  id: 'all-of-the-above',
  scope: 'scenario',
  severity: 'error',
  summary: 'No reply means other replies, or is two of them put together.',
  check: ({ scenario, solution }) =>
    Object.values(scenario.beats).flatMap((beat) =>
      beat.replies.filter(isSpoken).flatMap((reply) => {
        const path = placeOfReply(beat, reply, 'says');
        if (isEnglish(scenario) && POINTS_AT_OTHERS.some((form) => form.test(spoken(reply.says)))) {
          return [
            {
              path,
              message: 'This reply points at the other replies instead of saying something.',
              help: 'Write what one would really say to this customer.',
            },
          ];
        }
        const parts = partsOf(reply, solution);
        if (!parts) return [];
        const [one, other] = parts;
        return [
          {
            path,
            message: `This reply is "${one.id}" and "${other.id}" put together.`,
            help: 'Whoever likes either likes both: give the reply a line of thought of its own.',
          },
        ];
      }),
    ),
};

/** Two other replies, open beside this one, of which it says nearly everything. */
function partsOf(reply: Reply, solution: Solution): readonly [Reply, Reply] | undefined {
  const own = contentWordsOf(reply.says);
  const isPart = (other: Reply) => {
    if (other === reply || !isSpoken(other)) return false;
    const words = contentWordsOf(other.says);
    const { words: enough, share } = THRESHOLDS.allOfTheAbove;
    return words.size >= enough && sharedWords(words, own).length >= share * words.size;
  };
  for (const { open } of decisionsOf(solution).all) {
    const [one, other] = open.includes(reply) ? open.filter(isPart) : [];
    if (one && other) return [one, other];
  }
  return undefined;
}
