import type { Reply } from '#core/model/scenario.ts';
import { decisionsOf } from '#analysis/judging/decisions.ts';
import { isSpoken } from '#analysis/judging/spoken-choice.ts';
import { contentWordsOf } from '#analysis/text/content-words.ts';
import { isEnglish } from '#analysis/text/is-english.ts';
import { sharedWords } from '#analysis/text/shared-words.ts';
import { spoken } from '#analysis/text/spoken.ts';
import { placeOfReply } from './places.ts';
import type { Finding, ScenarioRule } from './rule.ts';
import { THRESHOLDS } from './thresholds.ts';

/** "All of the above", "neither of these answers", "both A and B"; "all of these calls" is something one may say. */
const POINTS_AT_OTHERS = [
  /\b(?:all|any|both|each|either|neither|none|some) of the (?:above|below|others?\b(?! \w))/i,
  /\b(?:all|any|both|each|either|neither|none) of (?:these|those|the)(?: other)? (?:answers|choices|options|replies|responses)\b/i,
  /^\W*(?:all|both|neither|none|either) of (?:these|those|them)\W*$/i,
  /\b(?:both|either|neither) [A-D] (?:and|n?or) [A-D]\b|^\W*[A-D] (?:and|or) [A-D]\W*$/,
];

/** CRAFT.md §3.7, rule 3: '"All/none of these", "A and B": forbidden'. */
export const allOfTheAbove: ScenarioRule = {
  id: 'all-of-the-above',
  scope: 'scenario',
  severity: 'error',
  summary: 'No reply means other replies, or is two of them put together.',
  check: ({ scenario, solution }) => {
    const pointing = Object.values(scenario.beats).flatMap((beat) =>
      beat.replies
        .filter((reply) => isSpoken(reply) && isEnglish(scenario) && pointsAtOthers(reply))
        .map((reply) => ({
          path: placeOfReply(beat, reply, 'says'),
          message: 'This reply points at the other replies instead of saying something.',
          help: 'Write what one would really say to this customer.',
        })),
    );
    const sums = new Map<Reply, Finding>();
    for (const { beat, open } of decisionsOf(solution).all) {
      for (const { reply, one, other } of sumsAmong(open.filter(isSpoken))) {
        if (sums.has(reply)) continue;
        sums.set(reply, {
          path: placeOfReply(beat, reply, 'says'),
          message: `This reply is "${one.id}" and "${other.id}" put together.`,
          help: 'Whoever likes either likes both: give the reply a line of thought of its own.',
        });
      }
    }
    return [...pointing, ...sums.values()];
  },
};

function pointsAtOthers({ says }: Reply): boolean {
  return POINTS_AT_OTHERS.some((form) => form.test(spoken(says)));
}

/** Replies that say nearly everything of two others, all open together. */
function sumsAmong(open: readonly Reply[]): { reply: Reply; one: Reply; other: Reply }[] {
  const { words: enough, share } = THRESHOLDS.allOfTheAbove;
  const words = open.map(({ says }) => contentWordsOf(says));
  return open.flatMap((reply, i) => {
    const own = words[i] ?? new Set();
    const [one, other] = open.filter((part, j) => {
      const its = words[j] ?? new Set();
      return part !== reply && its.size >= enough && sharedWords(its, own).length >= share * its.size;
    });
    return one && other ? [{ reply, one, other }] : [];
  });
}
