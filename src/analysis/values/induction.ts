import type { Graph } from '#analysis/graph/explore.ts';
import type { Order } from '#analysis/graph/order.ts';

/**
 * Backward induction over the graph: what lies ahead of every node, from the endings back. Within a loop, values are
 * iterated until they stand still.
 */

/** Sweeps over one loop at most, and the change below which it stands still. */
const MOST_SWEEPS = 10_000;
const STILL = 1e-12;

/** Worth of a node without moves, by its beat's number. */
export type EndValues = Float64Array;

/**
 * Goes over all nodes, what lies ahead first: `update(from, to)` renews those at places `to − 1` down to `from` of the
 * sequence and returns the largest change of a value. Places within a loop are gone over until they stand still.
 */
function sweep(
  { nodes }: Graph,
  { sequence, loops, loopOf }: Order,
  update: (from: number, to: number) => number,
): void {
  if (!loopOf) {
    update(0, nodes);
    return;
  }
  for (let i = nodes - 1; i >= 0; i--) {
    const loop = loopOf[sequence[i] as number] as number;
    if (loop < 0) {
      update(i, i + 1);
      continue;
    }
    const end = i + 1;
    i -= (loops[loop] as Int32Array).length - 1;
    for (let round = 0; round < MOST_SWEEPS; round++) if (update(i, end) < STILL) break;
  }
}

/** By node; ±Infinity where no end can be reached. */
export interface Extremes {
  readonly best: Float64Array<ArrayBuffer>;
  readonly worst: Float64Array<ArrayBuffer>;
}

/** The best and the worst end that can be reached from each node. */
export function extremes(graph: Graph, order: Order, ends: EndValues): Extremes {
  const { nodes, row, to, beat } = graph;
  const { sequence } = order;
  const best = new Float64Array(nodes).fill(-Infinity);
  const worst = new Float64Array(nodes).fill(Infinity);
  sweep(graph, order, (first, last) => {
    let changes = 0;
    for (let i = last - 1; i >= first; i--) {
      const node = sequence[i] as number;
      const begin = row[node] as number;
      const end = row[node + 1] as number;
      let high = -Infinity;
      let low = Infinity;
      if (begin === end) high = low = ends[beat[node] as number] as number;
      for (let e = begin; e < end; e++) {
        const next = to[e] as number;
        const above = best[next] as number;
        const below = worst[next] as number;
        if (above > high) high = above;
        if (below < low) low = below;
      }
      if (best[node] !== high || worst[node] !== low) changes = 1;
      best[node] = high;
      worst[node] = low;
    }
    return changes;
  });
  return { best, worst };
}

/** By node. */
export interface Ahead {
  /** Expected worth of the end. */
  readonly value: Float64Array<ArrayBuffer>;
  /** Chance of a good end, 0 to 1. */
  readonly chance: Float64Array<ArrayBuffer>;
}

/**
 * What may be expected at each node when edge e is taken with probability `weights[e]` (they add up to 1 at each node).
 * A talk that goes round for ever is worth nothing. `good`: 1 for a good end, 0 for another.
 */
export function expected(
  graph: Graph,
  order: Order,
  worth: EndValues,
  good: EndValues,
  weights: Float64Array,
): Ahead {
  const { nodes, row, to, beat } = graph;
  const { sequence } = order;
  const values = new Float64Array(nodes);
  const chances = new Float64Array(nodes);
  sweep(graph, order, (first, last) => {
    let largest = 0;
    for (let i = last - 1; i >= first; i--) {
      const node = sequence[i] as number;
      const begin = row[node] as number;
      const end = row[node + 1] as number;
      let value = 0;
      let chance = 0;
      if (begin === end) {
        value = worth[beat[node] as number] as number;
        chance = good[beat[node] as number] as number;
      }
      for (let e = begin; e < end; e++) {
        const next = to[e] as number;
        const weight = weights[e] as number;
        value += weight * (values[next] as number);
        chance += weight * (chances[next] as number);
      }
      const change =
        Math.abs(value - (values[node] as number)) + Math.abs(chance - (chances[node] as number));
      if (change > largest) largest = change;
      values[node] = value;
      chances[node] = chance;
    }
    return largest;
  });
  return { value: values, chance: chances };
}

/**
 * How often each node is met in a talk, on average, when edge e is taken with probability `weights[e]`. Without loops
 * that is the chance of meeting it.
 */
export function visits(graph: Graph, order: Order, weights: Float64Array): Float64Array<ArrayBuffer> {
  const { nodes, row, to } = graph;
  const { sequence, loops, loopOf } = order;
  const mass = new Float64Array(nodes);
  mass[0] = 1;
  const passOn = (node: number, amount: number) => {
    if (amount === 0) return;
    const end = row[node + 1] as number;
    for (let e = row[node] as number; e < end; e++) {
      const next = to[e] as number;
      mass[next] = (mass[next] as number) + amount * (weights[e] as number);
    }
  };
  for (let i = 0; i < nodes; i++) {
    const node = sequence[i] as number;
    const loop = loopOf ? (loopOf[node] as number) : -1;
    if (loop < 0) {
      passOn(node, mass[node] as number);
      continue;
    }
    const members = loops[loop] as Int32Array;
    i += members.length - 1;
    // What came in goes round and round; each round passes on what arrived in the last.
    const met = new Map<number, number>();
    for (let round = 0; round < MOST_SWEEPS; round++) {
      let moved = 0;
      for (const member of members) {
        const amount = mass[member] as number;
        if (amount === 0) continue;
        mass[member] = 0;
        met.set(member, (met.get(member) ?? 0) + amount);
        moved += amount;
        passOn(member, amount);
      }
      if (moved < STILL) break;
    }
    for (const [member, amount] of met) mass[member] = (mass[member] as number) + amount;
  }
  return mass;
}
