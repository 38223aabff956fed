import type { Graph } from '#analysis/graph/explore.ts';
import type { Order } from '#analysis/graph/order.ts';
import { workroom } from '#analysis/graph/workroom.ts';

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
 * Goes over all places, what lies ahead first: `update(from, to)` renews those at places `to − 1` down to `from` and
 * returns the largest change of a value. Places within a loop are gone over until they stand still. A place has two
 * values, side by side in `room`; in loops these start from `first` and `second`.
 */
function sweep(
  { nodes }: Graph,
  { sequence, loops, loopOf }: Order,
  room: Float64Array,
  [first, second]: readonly [number, number],
  update: (from: number, to: number) => number,
): void {
  if (!loopOf) {
    update(0, nodes);
    return;
  }
  for (let i = 0; i < nodes * 2; i += 2) {
    room[i] = first;
    room[i + 1] = second;
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

/** Brings the values of a sweep from places to nodes: the first of each place, or with `offset` 1 the second. */
function byNode({ sequence }: Order, room: Float64Array, offset: 0 | 1): Float64Array<ArrayBuffer> {
  const values = new Float64Array(sequence.length);
  for (let i = 0; i < sequence.length; i++) values[sequence[i] as number] = room[i * 2 + offset] as number;
  return values;
}

/** By node; ±Infinity where no end can be reached. */
export interface Extremes {
  readonly best: Float64Array<ArrayBuffer>;
  readonly worst: Float64Array<ArrayBuffer>;
}

/** The best and the worst end that can be reached from each node. */
export function extremes(graph: Graph, order: Order, ends: EndValues): Extremes {
  const { beat } = graph;
  const { sequence, row, to } = order;
  const room = workroom(graph.nodes * 2);
  sweep(graph, order, room, [-Infinity, Infinity], (first, last) => {
    let changes = 0;
    for (let i = last - 1; i >= first; i--) {
      const begin = row[i] as number;
      const end = row[i + 1] as number;
      let high = -Infinity;
      let low = Infinity;
      if (begin === end) high = low = ends[beat[sequence[i] as number] as number] as number;
      for (let e = begin; e < end; e++) {
        const next = (to[e] as number) * 2;
        const above = room[next] as number;
        const below = room[next + 1] as number;
        if (above > high) high = above;
        if (below < low) low = below;
      }
      if (room[i * 2] !== high || room[i * 2 + 1] !== low) changes = 1;
      room[i * 2] = high;
      room[i * 2 + 1] = low;
    }
    return changes;
  });
  const best = byNode(order, room, 0);
  const worst = byNode(order, room, 1);
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
  const { beat } = graph;
  const { sequence, row, to } = order;
  const room = workroom(graph.nodes * 2);
  sweep(graph, order, room, [0, 0], (first, last) => {
    let largest = 0;
    for (let i = last - 1; i >= first; i--) {
      const node = sequence[i] as number;
      const begin = row[i] as number;
      const end = row[i + 1] as number;
      let value = 0;
      let chance = 0;
      if (begin === end) {
        value = worth[beat[node] as number] as number;
        chance = good[beat[node] as number] as number;
      }
      const toWeight = (graph.row[node] as number) - begin;
      for (let e = begin; e < end; e++) {
        const next = (to[e] as number) * 2;
        const weight = weights[e + toWeight] as number;
        value += weight * (room[next] as number);
        chance += weight * (room[next + 1] as number);
      }
      const change =
        Math.abs(value - (room[i * 2] as number)) + Math.abs(chance - (room[i * 2 + 1] as number));
      if (change > largest) largest = change;
      room[i * 2] = value;
      room[i * 2 + 1] = chance;
    }
    return largest;
  });
  return { value: byNode(order, room, 0), chance: byNode(order, room, 1) };
}

/**
 * How often each node is met in a talk, on average, when edge e is taken with probability `weights[e]`. Without loops
 * that is the chance of meeting it.
 */
export function visits(graph: Graph, order: Order, weights: Float64Array): Float64Array<ArrayBuffer> {
  const { nodes } = graph;
  const { sequence, row, to, loops, loopOf } = order;
  /** By place. */
  const mass = new Float64Array(nodes);
  mass[0] = 1;
  const passOn = (place: number, amount: number) => {
    if (amount === 0) return;
    const begin = row[place] as number;
    const end = row[place + 1] as number;
    const toWeight = (graph.row[sequence[place] as number] as number) - begin;
    for (let e = begin; e < end; e++) {
      const next = to[e] as number;
      mass[next] = (mass[next] as number) + amount * (weights[e + toWeight] as number);
    }
  };
  for (let i = 0; i < nodes; i++) {
    const loop = loopOf ? (loopOf[sequence[i] as number] as number) : -1;
    if (loop < 0) {
      passOn(i, mass[i] as number);
      continue;
    }
    const begin = i;
    const end = i + (loops[loop] as Int32Array).length;
    i = end - 1;
    // What came in goes round and round; each round passes on what arrived in the last.
    const met = new Float64Array(end - begin);
    for (let round = 0; round < MOST_SWEEPS; round++) {
      let moved = 0;
      for (let member = begin; member < end; member++) {
        const amount = mass[member] as number;
        if (amount === 0) continue;
        mass[member] = 0;
        met[member - begin] = (met[member - begin] as number) + amount;
        moved += amount;
        passOn(member, amount);
      }
      if (moved < STILL) break;
    }
    for (let member = begin; member < end; member++)
      mass[member] = (mass[member] as number) + (met[member - begin] as number);
  }
  const met = new Float64Array(nodes);
  for (let i = 0; i < nodes; i++) met[sequence[i] as number] = mass[i] as number;
  return met;
}
