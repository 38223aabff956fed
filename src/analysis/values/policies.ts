import type { Graph } from '#analysis/graph/explore.ts';

/**
 * Ways to go on with a talk. A figure that rests on what comes after a reply says which of these it assumes.
 * `perfect`: always a reply with the least cost under the scenario's key. `random`: any open reply, all alike.
 * `novice`: mostly the best reply, sometimes the second best.
 */
export const POLICIES = ['perfect', 'novice', 'random'] as const;
export type Policy = (typeof POLICIES)[number];

/** How often the novice takes the second best reply [D]. */
export const NOVICE_ERROR = 0.3;

/** Costs that differ by less are equal: they come from sums of thirds and sixths. */
export const SAME = 1e-9;

/** Edge → how likely it is taken at its node; adds up to 1 at each node that has moves. */
export function weightsOf(graph: Graph, cost: Float64Array, policy: Policy): Float64Array<ArrayBuffer> {
  const { nodes, row, edges } = graph;
  const weights = new Float64Array(edges);
  for (let node = 0; node < nodes; node++) {
    const begin = row[node] as number;
    const end = row[node + 1] as number;
    if (begin === end) continue;
    if (policy === 'random') {
      const alike = 1 / (end - begin);
      for (let e = begin; e < end; e++) weights[e] = alike;
      continue;
    }
    if (end - begin === 1) {
      weights[begin] = 1;
      continue;
    }
    const error = policy === 'novice' ? NOVICE_ERROR : 0;
    const best = nextCost(cost, begin, end, -Infinity);
    const second = nextCost(cost, begin, end, best);
    share(weights, cost, begin, end, best, second === Infinity ? 1 : 1 - error);
    if (second !== Infinity) share(weights, cost, begin, end, second, error);
  }
  return weights;
}

/** The least cost above `above`; Infinity when there is none. */
function nextCost(cost: Float64Array, begin: number, end: number, above: number): number {
  let least = Infinity;
  for (let e = begin; e < end; e++) {
    const here = cost[e] as number;
    if (here > above + SAME && here < least) least = here;
  }
  return least;
}

/** Splits `amount` evenly among the edges of one cost. */
function share(
  weights: Float64Array,
  cost: Float64Array,
  begin: number,
  end: number,
  wanted: number,
  amount: number,
): void {
  let alike = 0;
  for (let e = begin; e < end; e++) if (Math.abs((cost[e] as number) - wanted) <= SAME) alike++;
  for (let e = begin; e < end; e++)
    if (Math.abs((cost[e] as number) - wanted) <= SAME) weights[e] = (weights[e] as number) + amount / alike;
}
