import { placeOfReply } from './places.ts';
import type { Finding, ScenarioRule } from './rule.ts';

/** Two replies in the same words are one choice shown twice, whatever the key makes of them. */
export const sameWords: ScenarioRule = {
  id: 'same-words',
  scope: 'scenario',
  severity: 'warning',
  summary: 'No two replies that are open together say the same words.',
  check: ({ scenario, solution: { graph, judged } }) => {
    const { nodes, row } = graph;
    const found = new Map<unknown, Finding>();
    for (let node = 0; node < nodes; node++) {
      const said = new Map<string, string>();
      for (let e = row[node] as number; e < (row[node + 1] as number); e++) {
        const reply = judged.replyOf(e);
        const words = plainWords(reply.says);
        const other = said.get(words);
        const beat = scenario.beats[graph.beats[graph.beat[node] as number] ?? ''];
        said.set(words, reply.id);
        if (other === undefined || !beat || found.has(reply)) continue;
        found.set(reply, {
          path: placeOfReply(beat, reply, 'says'),
          message: `This reply says the same as "${other}", and both can be open at once.`,
          help: 'Say it in other words, open them by a `when` that cannot hold for both, or delete one.',
        });
      }
    }
    return [...found.values()];
  },
};

/** Without the case, the marks and the spaces that nobody hears. */
function plainWords(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
