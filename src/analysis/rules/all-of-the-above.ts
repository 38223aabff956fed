import type { Beat, Reply } from '#core/model/scenario.ts';
import { isSpoken } from '../judging/spoken-choice.ts';
import { contentWordsOf } from '../text/content-words.ts';
import { isEnglish } from '../text/is-english.ts';
import { sharedWords } from '../text/shared-words.ts';
import { spoken } from '../text/spoken.ts';
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
  check: ({ scenario }) =>
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
        const parts = partsOf(beat, reply);
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

/** Two other replies of which this one says nearly everything. */
function partsOf(beat: Beat, reply: Reply): readonly [Reply, Reply] | undefined {
  const own = contentWordsOf(reply.says);
  const within = beat.replies.filter((other) => {
    if (other === reply || !isSpoken(other)) return false;
    const words = contentWordsOf(other.says);
    const { words: enough, share } = THRESHOLDS.allOfTheAbove;
    return words.size >= enough && sharedWords(words, own).length >= share * words.size;
  });
  const [one, other] = within;
  return one && other ? [one, other] : undefined;
}
