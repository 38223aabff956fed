import { placeOfReply } from './places.ts';
import type { Finding, ScenarioRule } from './rule.ts';

/**
 * CRAFT.md §3.7, rule 14, and DESIGN.md, idea 2: "loops must consume a flag or a counter". The check of references finds
 * loops that change nothing at all; this finds those whose counters have come to their end.
 */
export const endlessLoop: ScenarioRule = {
  id: 'endless-loop',
  scope: 'scenario',
  severity: 'error',
  ofGame: true,
  summary: 'No talk can go round for ever.',
  check: ({ scenario, solution: { graph, order, judged } }) => {
    const { row, to, beat, beats } = graph;
    const found = new Map<string, Finding>();
    for (const members of order.loops) {
      const ids = [...new Set(Array.from(members, (node) => beats[beat[node] as number] ?? ''))].toSorted();
      const key = ids.join(' ');
      if (found.has(key)) continue;
      const within = new Set(members);
      const node = members.reduce((least, each) => Math.min(least, each));
      for (let e = row[node] as number; e < (row[node + 1] as number); e++) {
        if (!within.has(to[e] as number)) continue;
        const here = scenario.beats[beats[beat[node] as number] ?? ''];
        if (!here) break;
        found.set(key, {
          path: placeOfReply(here, judged.replyOf(e), 'to'),
          message:
            ids.length === 1
              ? 'One can take this reply for ever: in the end nothing changes any more, and it leads back here.'
              : `One can go round for ever through ${ids.map((id) => `"${id}"`).join(', ')}: in the end nothing changes any more.`,
          help: 'Let a counter or a flag close the way back: a reply or branch with a `when` that fails after a turn or two.',
        });
        break;
      }
    }
    return [...found.values()];
  },
};
