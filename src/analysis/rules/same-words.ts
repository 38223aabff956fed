import type { Beat, Reply } from '#core/model/scenario.ts';
import type { Solution } from '#analysis/solve.ts';
import { remembered } from '#analysis/text/remembered.ts';
import { placeOfReply } from './places.ts';
import type { ScenarioRule } from './rule.ts';
import { beatsMet } from '#analysis/graph/beats-met.ts';

/** Two replies in the same words are one choice shown twice, whatever the key makes of them. */
export const sameWords: ScenarioRule = {
  id: 'same-words',
  scope: 'scenario',
  severity: 'warning',
  summary: 'No two replies that are open together say the same words.',
  check: ({ scenario, solution }) =>
    [...beatsMet(scenario, solution.graph)].flatMap(([beat, nodes]) =>
      twinsOf(beat)
        .filter((twins) => nodes.some((node) => areOpen(solution, node, twins)))
        .map(([other, reply]) => ({
          path: placeOfReply(beat, reply, 'says'),
          message: `This reply says the same as "${other.id}", and both can be open at once.`,
          help: 'Say it in other words, open them by a `when` that cannot hold for both, or delete one.',
        })),
    ),
};

type Twins = readonly [Reply, Reply];

/** Each reply of a beat that says what one before it says, with that one. */
function twinsOf({ replies }: Beat): Twins[] {
  const words = replies.map(({ says }) => plainWords(says));
  return replies.flatMap((reply, i): Twins[] => {
    const other = replies[words.indexOf(words[i] ?? '')];
    return other && other !== reply ? [[other, reply]] : [];
  });
}

/** Without the case, the marks and the spaces that nobody hears. */
const plainWords = remembered((text) => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' '));

function areOpen({ graph: { row }, judged }: Solution, node: number, twins: Twins): boolean {
  const open = new Set<Reply>();
  for (let e = row[node] as number; e < (row[node + 1] as number); e++) open.add(judged.replyOf(e));
  return twins.every((reply) => open.has(reply));
}
