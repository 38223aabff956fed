import type { Graph } from '#analysis/graph/explore.ts';
import { borrowed, giveBack } from '#analysis/graph/ints.ts';
import { backwards, forwards, type Order } from '#analysis/graph/order.ts';

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
 * Goes over all nodes, what lies ahead first: `renew(from, to)` works out anew what is kept of those from `to − 1` down to
 * `from`. Nodes within a loop are gone over until what is `kept` of them, in tables by node, stands still.
 */
function sweep(
  order: Order,
  kept: readonly (Float64Array | Int32Array)[],
  renew: (from: number, to: number) => void,
): void {
  backwards(order, renew, (members) => {
    for (let round = 0; round < MOST_SWEEPS; round++) {
      let largest = 0;
      for (let i = members.length - 1; i >= 0; i--) {
        const node = members[i] as number;
        const before = kept.map((table) => table[node] as number);
        renew(node, node + 1);
        const change = kept.reduce(
          (sum, table, k) => sum + Math.abs((table[node] as number) - (before[k] ?? 0)),
          0,
        );
        if (change > largest) largest = change;
      }
      if (largest < STILL) break;
    }
  });
}

/** By node; ±Infinity where no end can be reached. */
export interface Extremes {
  readonly best: Float64Array<ArrayBuffer>;
  readonly worst: Float64Array<ArrayBuffer>;
}

/** Worths looked for at a time: one bit of a number each. */
const WORTHS_TOGETHER = 30;

/** The best and the worst end that can be reached from each node. */
export function extremes(graph: Graph, order: Order, ends: EndValues): Extremes {
  const best = new Float64Array(graph.nodes).fill(-Infinity);
  const worst = new Float64Array(graph.nodes).fill(Infinity);
  const worths = [...new Set(ends)].toSorted((a, b) => a - b);
  for (let first = 0; first < worths.length; first += WORTHS_TOGETHER) {
    const some = Float64Array.from(worths.slice(first, first + WORTHS_TOGETHER));
    const endBits = Int32Array.from(ends, (worth) => (some.includes(worth) ? 1 << some.indexOf(worth) : 0));
    const found = borrowed(graph.nodes);
    sweep(order, [found], (from, to) => findReachable(graph, found, endBits, from, to));
    for (let node = 0; node < graph.nodes; node++) {
      const bits = found[node] as number;
      if (bits === 0) continue;
      best[node] = some[31 - Math.clz32(bits)] as number;
      if (worst[node] === Infinity) worst[node] = some[31 - Math.clz32(bits & -bits)] as number;
    }
    giveBack(found);
  }
  return { best, worst };
}

/** Writes into `found` the bits of all the ends that nodes can come to. `endBits`: the bits of an end, by its beat's number. */
function findReachable(
  { beat, row, to }: Graph,
  found: Int32Array,
  endBits: Int32Array,
  from: number,
  until: number,
): void {
  for (let node = until - 1; node >= from; node--) {
    const begin = row[node] as number;
    const end = row[node + 1] as number;
    let bits = begin === end ? (endBits[beat[node] as number] as number) : 0;
    for (let e = begin; e < end; e++) bits |= found[to[e] as number] as number;
    found[node] = bits;
  }
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
  const value = new Float64Array(graph.nodes);
  const chance = new Float64Array(graph.nodes);
  sweep(order, [value, chance], (from, to) => {
    for (let node = from; node < to; node++) {
      if (graph.row[node] !== graph.row[node + 1]) continue;
      value[node] = worth[graph.beat[node] as number] as number;
      chance[node] = good[graph.beat[node] as number] as number;
    }
    addUp(graph, weights, value, chance, from, to);
  });
  return { value, chance };
}

/** The sums over the moves of nodes that have any. */
function addUp(
  { row, to }: Graph,
  weights: Float64Array,
  values: Float64Array,
  chances: Float64Array,
  from: number,
  until: number,
): void {
  for (let node = until - 1; node >= from; node--) {
    const begin = row[node] as number;
    const end = row[node + 1] as number;
    if (begin === end) continue;
    let value = 0;
    let chance = 0;
    for (let e = begin; e < end; e++) {
      const next = to[e] as number;
      const weight = weights[e] as number;
      value += weight * (values[next] as number);
      chance += weight * (chances[next] as number);
    }
    values[node] = value;
    chances[node] = chance;
  }
}

/**
 * How often each node is met in a talk, on average, when edge e is taken with probability `weights[e]`. Without loops
 * that is the chance of meeting it.
 */
export function visits(
  { nodes, row, to }: Graph,
  order: Order,
  weights: Float64Array,
): Float64Array<ArrayBuffer> {
  const met = new Float64Array(nodes);
  met[0] = 1;
  const passOn = (node: number, amount: number) => {
    if (amount === 0) return;
    const end = row[node + 1] as number;
    for (let e = row[node] as number; e < end; e++) {
      const next = to[e] as number;
      met[next] = (met[next] as number) + amount * (weights[e] as number);
    }
  };
  forwards(
    order,
    (begin, end) => {
      for (let node = begin; node < end; node++) passOn(node, met[node] as number);
    },
    (members) => {
      // What came in goes round and round; each round passes on what arrived in the last.
      const within = new Float64Array(members.length);
      for (let round = 0; round < MOST_SWEEPS; round++) {
        let moved = 0;
        members.forEach((node, i) => {
          const amount = met[node] as number;
          if (amount === 0) return;
          met[node] = 0;
          within[i] = (within[i] as number) + amount;
          moved += amount;
          passOn(node, amount);
        });
        if (moved < STILL) break;
      }
      members.forEach((node, i) => {
        met[node] = (met[node] as number) + (within[i] as number);
      });
    },
  );
  return met;
}
