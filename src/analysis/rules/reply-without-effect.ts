import { placeOfReply } from './places.ts';
import { compareReplies } from './reply-pairs.ts';
import type { ScenarioRule } from './rule.ts';
import { beatsMet } from '#analysis/graph/beats-met.ts';

/** A choice that makes no difference, to the talk or to the score, is none. */
export const replyWithoutEffect: ScenarioRule = {
  id: 'reply-without-effect',
  scope: 'scenario',
  severity: 'warning',
  ofGame: true,
  needsAll: true,
  summary: 'No two replies of a beat lead to the same, change the same and are worth the same.',
  check: ({ scenario, solution }) =>
    [...beatsMet(scenario, solution.graph)].flatMap(([beat, nodes]) =>
      compareReplies(solution, beat, nodes)
        .filter(({ alike, sameNext }) => alike && sameNext)
        .map(({ reply, other }) => ({
          path: placeOfReply(beat, reply),
          message: `To choose between this reply and "${other.id}" changes nothing: they lead to the same, change the same and are worth the same.`,
          help: 'Let them differ in what they show (markers) or where they lead, or delete one.',
        })),
    ),
};
