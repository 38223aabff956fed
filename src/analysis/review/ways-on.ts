import type { Ending, Reply } from '#core/model/scenario.ts';
import type { Situation } from '#core/model/condition.ts';
import type { Graph } from '#analysis/graph/explore.ts';
import type { Solution } from '#analysis/solve.ts';
import { ENDING_VALUE } from '#analysis/values/grades.ts';
import { SAME } from '#analysis/values/policies.ts';

/** Where a talk may still go from a node. */

/** Endings that can still be reached, the worthiest first; those of equal worth as the file has them. */
export function reachableEndings({ scenario, graph }: Solution, from: number): Ending[] {
  const { row, to, beat, beats } = graph;
  const met = new Set([from]);
  const found = new Set<string>();
  for (const node of met) {
    const begin = row[node] as number;
    const end = row[node + 1] as number;
    if (begin === end) found.add(beats[beat[node] as number] ?? '');
    for (let e = begin; e < end; e++) met.add(to[e] as number);
  }
  return Object.values(scenario.endings)
    .filter(({ id }) => found.has(id))
    .toSorted((a, b) => ENDING_VALUE[b.grade] - ENDING_VALUE[a.grade]);
}

/** One reply of a line that was worked out, with where it leads. */
export interface Step {
  readonly reply: Reply;
  readonly after: Situation;
}

/** Longer than any talk: a line that has gone round for so long has no end. */
const MOST_STEPS = 500;

/**
 * The best continuation: always the reply with the least cost under the scenario's key; of several, the one with the best
 * outlook. Null when it goes round without end.
 */
export function bestLine({ graph, judged, outlook }: Solution, from: number): Step[] | null {
  const steps: Step[] = [];
  let node = from;
  while (steps.length < MOST_STEPS) {
    const edge = bestEdge(graph, judged.cost, outlook.perfect.value, node);
    if (edge === -1) return steps;
    node = graph.to[edge] as number;
    steps.push({ reply: judged.replyOf(edge), after: graph.situation(node) });
  }
  return null;
}

/** The edge a perfect player takes; −1 at an end. */
export function bestEdge(graph: Graph, cost: Float64Array, value: Float64Array, node: number): number {
  const { row, to } = graph;
  let best = -1;
  for (let e = row[node] as number; e < (row[node + 1] as number); e++) {
    if (best === -1) best = e;
    const saves = (cost[best] as number) - (cost[e] as number);
    const gains = (value[to[e] as number] as number) - (value[to[best] as number] as number);
    if (saves > SAME || (saves > -SAME && gains > SAME)) best = e;
  }
  return best;
}
