import type { Solution } from '#analysis/solve.ts';

/** One situation's open replies, as edges of the graph, parted by the key. */
export interface Parted {
  /** Those of the least cost. */
  readonly best: readonly number[];
  /** All others; empty where the key makes no difference. */
  readonly others: readonly number[];
}

export function partedByKey({ graph: { row }, outlook: { perfect } }: Solution, node: number): Parted {
  const best: number[] = [];
  const others: number[] = [];
  for (let e = row[node] as number; e < (row[node + 1] as number); e++)
    ((perfect.weights[e] as number) > 0 ? best : others).push(e);
  return { best, others };
}
