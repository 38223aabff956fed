import { placeOfReply } from './places.ts';
import { compareReplies } from './reply-pairs.ts';
import type { Finding, ScenarioRule } from './rule.ts';
import { beatsMet } from '#analysis/graph/beats-met.ts';

/**
 * A reply that the key calls as good as another in every situation, while it never leads to more and somewhere to less.
 * (That a wrong reply is never right within its own beat is the rule, not a flaw: see the page.)
 */
export const dominatedReply: ScenarioRule = {
  id: 'dominated-reply',
  scope: 'scenario',
  severity: 'warning',
  ofGame: true,
  needsAll: true,
  summary: 'Of two replies that are worth the same, neither always leads to less.',
  check: ({ scenario, solution }) =>
    [...beatsMet(scenario, solution.graph)].flatMap(([beat, nodes]) =>
      compareReplies(solution, beat, nodes).flatMap(({ reply, other, alike, better, worse }): Finding[] => {
        if (!alike || better > 0 === worse > 0) return [];
        const [lesser, greater] = worse > 0 ? [reply, other] : [other, reply];
        return [
          {
            path: placeOfReply(beat, lesser),
            message: `The key calls this reply as good as "${greater.id}", yet it never leads to more and ${better + worse === nodes.length ? 'always' : 'sometimes'} to less.`,
            help: 'Let the key see the difference (markers), or let the two lead to equal chances.',
          },
        ];
      }),
    ),
};
