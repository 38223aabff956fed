import type { Solution } from '#analysis/solve.ts';

/** Costs are sums of thirds and sixths; differences below this are none. */
const SAME = 1e-9;

/** One situation's open replies, as edges of the graph, parted by the key. */
export interface Parted {
  /** Those of the least cost. */
  readonly best: readonly number[];
  /** All others; empty where the key makes no difference. */
  readonly others: readonly number[];
}

export function partedByKey({ graph: { row }, judged: { cost } }: Solution, node: number): Parted {
  const begin = row[node] as number;
  const end = row[node + 1] as number;
  let least = Infinity;
  for (let e = begin; e < end; e++) least = Math.min(least, cost[e] as number);
  const best: number[] = [];
  const others: number[] = [];
  for (let e = begin; e < end; e++) ((cost[e] as number) <= least + SAME ? best : others).push(e);
  return { best, others };
}
