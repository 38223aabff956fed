import type { Graph } from './explore.ts';
import { borrowed, giveBack } from './ints.ts';
import { backwards, type Order } from './order.ts';
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
  order: Order,
): { readonly shortest: number | null; readonly longest: number | null } {
  return { shortest: shortestLength(graph), longest: longestLength(graph, order) };
}

/** Nodes are numbered breadth first, so the first one without moves is the nearest. */
function shortestLength({ nodes, row, distances }: Graph): number | null {
  for (let node = 0; node < nodes; node++)
    if (row[node] === row[node + 1]) return distances.findLastIndex((first) => first <= node);
  return null;
}

function longestLength(graph: Graph, order: Order): number | null {
  if (order.loops.length > 0) return null;
  const ahead = borrowed(graph.nodes);
  backwards(order, (from, to) => measure(graph, ahead, from, to), noLoop);
  const longest = ahead[0] as number;
  giveBack(ahead);
  return longest;
}

/** Writes how many moves the longest way on takes, from `until − 1` down to `from`. */
function measure({ row, to }: Graph, ahead: Int32Array, from: number, until: number): void {
  for (let node = until - 1; node >= from; node--) {
    let most = -1;
    const end = row[node + 1] as number;
    for (let e = row[node] as number; e < end; e++) {
      const way = ahead[to[e] as number] as number;
      if (way > most) most = way;
    }
    ahead[node] = most + 1;
  }
}

/**
 * The number of different sequences of moves from the start to a node without moves, exactly; null when a talk can go
 * round for ever, for then there is no end to them.
 */
export function countPaths(graph: Graph, order: Order): bigint | null {
  if (order.loops.length > 0) return null;
  const room = workroom(graph.nodes * ROOM);
  const few = countFew(graph, order, room);
  return few <= Number.MAX_SAFE_INTEGER ? BigInt(few) : countMany(graph, order, room);
}

/** In plain numbers, which are exact as long as the start has no more than they hold: no node has more than the start. */
function countFew(graph: Graph, order: Order, room: Float64Array): number {
  backwards(order, (from, to) => addUpPlainly(graph, room, from, to), noLoop);
  return room[0] ?? 0;
}

function addUpPlainly({ row, to }: Graph, room: Float64Array, from: number, until: number): void {
  for (let node = until - 1; node >= from; node--) {
    const begin = row[node] as number;
    const end = row[node + 1] as number;
    let ways = begin === end ? 1 : 0;
    for (let e = begin; e < end; e++) ways += room[to[e] as number] as number;
    room[node] = ways;
  }
}

/**
 * Long addition in plain numbers: three digits of some fifty bits a sweep, and as many sweeps as it takes until no node has
 * anything to carry.
 */
function countMany(graph: Graph, order: Order, room: Float64Array): bigint {
  const bits = BITS_OF_A_NUMBER - Math.ceil(Math.log2(mostMoves(graph) + 1));
  let count = 0n;
  let place = 0n;
  for (let sweeps = 0, carried = true; carried; sweeps++) {
    carried = false;
    backwards(
      order,
      (begin, end) => {
        if (addUp(graph, begin, end, room, 2 ** bits, sweeps === 0)) carried = true;
      },
      noLoop,
    );
    for (let digit = 0; digit < DIGITS; digit++, place += BigInt(bits))
      count += BigInt(room[digit] ?? 0) << place;
  }
  return count;
}

/** Whole numbers below 2^53 are exact in a double; so a sum of n digits may have this many bits, and n of them more. */
const BITS_OF_A_NUMBER = 52;
/** Digits in one sweep. Beside them a node keeps what is carried over: half a line of the processor's cache. */
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
 * Writes the next three digits of every node's count, the sum over the nodes its moves lead to, and beside them what is
 * left for the digits after those; whether anything is. In the first sweep there is one way on where there are no moves, and
 * nothing carried over yet.
 */
function addUp(
  { row, to }: Graph,
  first: number,
  last: number,
  room: Float64Array,
  base: number,
  firstSweep: boolean,
): boolean {
  let carried = false;
  for (let node = last - 1; node >= first; node--) {
    const begin = row[node] as number;
    const end = row[node + 1] as number;
    const at = node * ROOM;
    let a = firstSweep ? Number(begin === end) : (room[at + DIGITS] as number);
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

function noLoop(): never {
  throw new Error('there are loops');
}
