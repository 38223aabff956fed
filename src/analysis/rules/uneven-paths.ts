import { pathLengths } from '#analysis/graph/paths.ts';
import type { ScenarioRule } from './rule.ts';
import { THRESHOLDS } from './thresholds.ts';

/** CRAFT.md §3.7, rule 14: "longest/shortest path ≤2". */
export const unevenPaths: ScenarioRule = {
  id: 'uneven-paths',
  scope: 'scenario',
  severity: 'warning',
  ofGame: true,
  needsAll: true,
  summary: `The longest talk has at most ${THRESHOLDS.unevenPaths.most} times the decisions of the shortest.`,
  check: ({ scenario, solution: { graph, order } }) => {
    const { longest } = pathLengths(graph, order);
    if (longest === null) return [];
    const { nodes, row, to, beat, beats } = graph;
    const depth = new Int32Array(nodes).fill(-1);
    depth[0] = 0;
    const nearest = new Map<string, number>();
    // Breadth-first numbers rise with the distance: a node's own is known before anything is led on from it.
    for (let node = 0; node < nodes; node++) {
      const here = depth[node] as number;
      const id = beats[beat[node] as number] ?? '';
      if (Object.hasOwn(scenario.endings, id) && !nearest.has(id)) nearest.set(id, here);
      for (let e = row[node] as number; e < (row[node + 1] as number); e++)
        if (depth[to[e] as number] === -1) depth[to[e] as number] = here + 1;
    }
    return [...nearest]
      .filter(([, decisions]) => decisions * THRESHOLDS.unevenPaths.most < longest)
      .map(([id, decisions]) => ({
        path: ['endings', id],
        atKey: true,
        message: `A talk can end here after ${decisions} ${decisions === 1 ? 'decision' : 'decisions'}, while the longest has ${longest}.`,
        help: 'Let this ending come later, by one more beat in which things could still be mended, or shorten the longest way.',
      }));
  },
};
