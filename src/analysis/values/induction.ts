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

/** Runs `update` over all nodes, what lies ahead first. It returns by how much the node's value changed. */
function sweep({ nodes }: Graph, { sequence, loops, loopOf }: Order, update: (node: number) => number): void {
  for (let i = nodes - 1; i >= 0; i--) {
    const node = sequence[i] as number;
    const loop = loopOf ? (loopOf[node] as number) : -1;
    if (loop < 0) {
      update(node);
      continue;
    }
    const members = loops[loop] as Int32Array;
    i -= members.length - 1;
    for (let round = 0; round < MOST_SWEEPS; round++) {
      let change = 0;
      for (const member of members) change = Math.max(change, update(member));
      if (change < STILL) break;
    }
  }
}

/** The best (or the worst) end that can be reached from each node; ±Infinity where none can be. */
export function extremes(
  graph: Graph,
  order: Order,
  ends: EndValues,
  which: 'best' | 'worst',
): Float64Array<ArrayBuffer> {
  const { nodes, row, to, beat } = graph;
  const nothing = which === 'best' ? -Infinity : Infinity;
  const values = new Float64Array(nodes).fill(nothing);
  const isBest = which === 'best';
  sweep(graph, order, (node) => {
    const begin = row[node] as number;
    const end = row[node + 1] as number;
    let value = begin === end ? (ends[beat[node] as number] as number) : nothing;
    for (let e = begin; e < end; e++) {
      const ahead = values[to[e] as number] as number;
      if (isBest ? ahead > value : ahead < value) value = ahead;
    }
    const before = values[node] as number;
    values[node] = value;
    return value === before ? 0 : 1;
  });
  return values;
}

/**
 * What may be expected at each node when edge e is taken with probability `weights[e]` (they add up to 1 at each node).
 * A talk that goes round for ever is worth nothing.
 */
export function expected(
  graph: Graph,
  order: Order,
  ends: EndValues,
  weights: Float64Array,
): Float64Array<ArrayBuffer> {
  const { nodes, row, to, beat } = graph;
  const values = new Float64Array(nodes);
  sweep(graph, order, (node) => {
    const begin = row[node] as number;
    const end = row[node + 1] as number;
    let value = begin === end ? (ends[beat[node] as number] as number) : 0;
    for (let e = begin; e < end; e++) value += (weights[e] as number) * (values[to[e] as number] as number);
    const change = Math.abs(value - (values[node] as number));
    values[node] = value;
    return change;
  });
  return values;
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
