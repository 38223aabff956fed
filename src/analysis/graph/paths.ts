import type { Graph } from './explore.ts';
import type { Order } from './order.ts';
import { workroom } from './workroom.ts';

/** How many ways there are through a talk, and how long they are. */

/** Edges of a shortest way from the start to a node, in order. Breadth-first numbers make the first edge met the nearest. */
export function shortestWays({ nodes, row, to }: Graph): (node: number) => number[] {
  const by = new Int32Array(nodes).fill(-1);
  const from = new Int32Array(nodes);
  for (let node = 0; node < nodes; node++) {
    const end = row[node + 1] as number;
    for (let e = row[node] as number; e < end; e++) {
      const next = to[e] as number;
      if (next === 0 || by[next] !== -1) continue;
      by[next] = e;
      from[next] = node;
    }
  }
  return (target) => {
    const way: number[] = [];
    for (let node = target; node !== 0; node = from[node] as number) way.push(by[node] as number);
    return way.toReversed();
  };
}

/**
 * The most and the fewest decisions from the start to any node without moves; `longest` is null when a talk can go round
 * for ever. `shortest` is null when no end can be reached at all.
 */
export function pathLengths(
  graph: Graph,
  { longest }: Order,
): { readonly shortest: number | null; readonly longest: number | null } {
  return { shortest: shortestLength(graph), longest };
}

/** Nodes are numbered breadth first: those at one distance from the start stand together, the nearer before. */
function shortestLength({ nodes, row, to }: Graph): number | null {
  let distance = 0;
  let last = 0;
  let farthestMet = 0;
  for (let node = 0; node < nodes; node++) {
    if (node > last) {
      distance += 1;
      last = farthestMet;
    }
    const begin = row[node] as number;
    const end = row[node + 1] as number;
    if (begin === end) return distance;
    for (let e = begin; e < end; e++) if ((to[e] as number) > farthestMet) farthestMet = to[e] as number;
  }
  return null;
}

/**
 * The number of different sequences of moves from the start to a node without moves, exactly; null when a talk can go
 * round for ever, for then there is no end to them. Long addition in plain numbers: three digits of some fifty bits a
 * sweep, and as many sweeps as it takes until no node has anything to carry.
 */
export function countPaths(graph: Graph, order: Order): bigint | null {
  if (order.loops.length > 0) return null;
  const room = workroom(graph.nodes * ROOM);
  const bits = BITS_OF_A_NUMBER - Math.ceil(Math.log2(mostMoves(graph) + 1));
  let count = 0n;
  let place = 0n;
  for (let sweeps = 0, carried = true; carried; sweeps++) {
    carried = addUp(order, room, 2 ** bits, sweeps === 0);
    for (let digit = 0; digit < DIGITS; digit++, place += BigInt(bits))
      count += BigInt(room[digit] ?? 0) << place;
  }
  return count;
}

/** Whole numbers below 2^53 are exact in a double; so a sum of n digits may have this many bits, and n of them more. */
const BITS_OF_A_NUMBER = 52;
/** Digits in one sweep. Beside them a place keeps what is carried over: half a line of the processor's cache. */
const DIGITS = 3;
const ROOM = DIGITS + 1;

function mostMoves({ nodes, row }: Graph): number {
  let most = 0;
  let begin = 0;
  for (let node = 1; node <= nodes; node++) {
    const end = row[node] as number;
    if (end - begin > most) most = end - begin;
    begin = end;
  }
  return most;
}

/**
 * Writes the next three digits of every place's count, the sum over the places its moves lead to, and beside them what is
 * left for the digits after those; whether anything is. In the first sweep there is one way on where there are no moves, and
 * nothing carried over yet.
 */
function addUp({ row, to }: Order, room: Float64Array, base: number, first: boolean): boolean {
  let carried = false;
  for (let i = row.length - 2; i >= 0; i--) {
    const begin = row[i] as number;
    const end = row[i + 1] as number;
    const at = i * ROOM;
    let a = first ? Number(begin === end) : (room[at + DIGITS] as number);
    let b = 0;
    let c = 0;
    for (let e = begin; e < end; e++) {
      const next = (to[e] as number) * ROOM;
      a += room[next] as number;
      b += room[next + 1] as number;
      c += room[next + 2] as number;
    }
    const toB = Math.floor(a / base);
    const toC = Math.floor((b + toB) / base);
    const over = Math.floor((c + toC) / base);
    room[at] = a - toB * base;
    room[at + 1] = b + toB - toC * base;
    room[at + 2] = c + toC - over * base;
    room[at + DIGITS] = over;
    if (over > 0) carried = true;
  }
  return carried;
}
