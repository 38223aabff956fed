import type { Reply } from '#core/model/scenario.ts';
import { lostPlaces } from './lost-places.ts';
import { placeOfReply } from './places.ts';
import type { ScenarioRule } from './rule.ts';
import { beatsMet } from '#analysis/graph/beats-met.ts';

/** A reply with a `when` that fails in every situation in which its beat is met. */
export const unofferedReply: ScenarioRule = {
  id: 'unoffered-reply',
  scope: 'scenario',
  severity: 'warning',
  ofGame: true,
  needsAll: true,
  summary: 'Every reply is open in some talk.',
  check: ({ scenario, solution: { graph, judged } }) => {
    const lost = lostPlaces(scenario, graph);
    const offered = new Set<Reply>();
    for (let e = 0; e < graph.edges; e++) offered.add(judged.replyOf(e));
    return [...beatsMet(scenario, graph).keys()].flatMap((beat) =>
      beat.replies
        // Where nothing behind it is met either, that is what is reported, with this reply as the way there.
        .filter((reply) => !offered.has(reply) && !reply.to.every(({ to }) => lost.has(to)))
        .map((reply) => ({
          path: placeOfReply(beat, reply),
          message: 'This reply is never offered: its `when` fails whenever the beat is met.',
          help: 'Loosen its `when`, see that something sets what it asks for, or delete it.',
        })),
    );
  },
};
