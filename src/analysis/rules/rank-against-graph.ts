import type { Reply } from '#core/model/scenario.ts';
import { partedByKey } from './parted-by-key.ts';
import { placeOfReply } from './places.ts';
import type { Finding, ScenarioRule } from './rule.ts';
import { beatsMet } from '#analysis/graph/beats-met.ts';

/** CRAFT.md §3.7, rule 15: 'warn if "best" leads only to a worse best ending than a rival'. */
export const rankAgainstGraph: ScenarioRule = {
  id: 'rank-against-graph',
  scope: 'scenario',
  severity: 'warning',
  ofGame: true,
  needsAll: true,
  summary: 'No reply that is keyed best gives away an ending that a worse reply keeps.',
  check: ({ scenario, solution }) => {
    const { graph, judged, best: bestEnding } = solution;
    const ahead = (e: number) => bestEnding[graph.to[e] as number] as number;
    const findings = new Map<Reply, Finding>();
    for (const [beat, nodes] of beatsMet(scenario, graph)) {
      for (const node of nodes) {
        const { best, others } = partedByKey(solution, node);
        for (const e of best) {
          const reply = judged.replyOf(e);
          const rival = others.find((other) => ahead(other) > ahead(e));
          if (rival === undefined || findings.has(reply)) continue;
          findings.set(reply, {
            path: placeOfReply(beat, reply),
            message: `The key calls this the best reply, yet after "${judged.replyOf(rival).id}" a better ending can still be reached.`,
            help: 'Let it lead where the better ending can be reached too, or look again at the markers of the two.',
          });
        }
      }
    }
    return [...findings.values()];
  },
};
