import type { Graph } from './explore.ts';
import type { Order } from './order.ts';

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
 * for ever. Both are null when no ending can be reached at all.
 */
export function pathLengths(
  { nodes, row, to }: Graph,
  { sequence, loops }: Order,
): { readonly shortest: number | null; readonly longest: number | null } {
  const least = new Int32Array(nodes).fill(-1);
  const most = new Int32Array(nodes).fill(-1);
  least[0] = most[0] = 0;
  let shortest: number | null = null;
  let longest: number | null = null;
  // Breadth-first numbers rise with the distance, so the nearest is known before anything is led on from it.
  for (let node = 0; node < nodes; node++) {
    const here = least[node] as number;
    for (let e = row[node] as number; e < (row[node + 1] as number); e++) {
      const next = to[e] as number;
      if (least[next] === -1) least[next] = here + 1;
    }
    if (row[node] === row[node + 1] && (shortest === null || here < shortest)) shortest = here;
  }
  if (loops.length > 0) return { shortest, longest: null };
  for (let i = 0; i < nodes; i++) {
    const node = sequence[i] as number;
    const here = most[node] as number;
    for (let e = row[node] as number; e < (row[node + 1] as number); e++) {
      const next = to[e] as number;
      if ((most[next] as number) < here + 1) most[next] = here + 1;
    }
    if (row[node] === row[node + 1] && (longest === null || here > longest)) longest = here;
  }
  return { shortest, longest };
}

/** Moduli lie just below 2^52, so that the sum of two rests is still exact in a double. */
const BITS_A_MODULUS = 52;

/**
 * The number of different sequences of moves from the start to a node without moves, exactly; null when a talk can go
 * round for ever, for then there is no end to them. Counted modulo as many numbers as the size asks for, and put together
 * by the Chinese remainder theorem: additions of plain numbers only, however large the count.
 */
export function countPaths(graph: Graph, order: Order): bigint | null {
  if (order.loops.length > 0) return null;
  let count = 0n;
  let product = 1n;
  for (const modulus of coprimes(Math.floor(bitsOfCount(graph, order) / (BITS_A_MODULUS - 1)) + 1)) {
    const m = BigInt(modulus);
    const rest = BigInt(countModulo(graph, order, modulus));
    // The next count agrees with the last modulo `product`, and with `rest` modulo m.
    const step = ((((rest - count) % m) + m) * inverse(product % m, m)) % m;
    count += product * step;
    product *= m;
  }
  return count;
}

/** Size of the count in bits, from above. */
function bitsOfCount({ nodes, row, to }: Graph, { sequence }: Order): number {
  // Logarithms to base 2; a sum of n terms is at most its largest times n.
  const log = new Float64Array(nodes).fill(-Infinity);
  for (let i = nodes - 1; i >= 0; i--) {
    const node = sequence[i] as number;
    const begin = row[node] as number;
    const end = row[node + 1] as number;
    if (begin === end) {
      log[node] = 0;
      continue;
    }
    let largest = -Infinity;
    for (let e = begin; e < end; e++) largest = Math.max(largest, log[to[e] as number] as number);
    log[node] = largest + Math.log2(end - begin);
  }
  return Math.max(0, Math.ceil(log[0] ?? 0));
}

function countModulo({ nodes, row, to }: Graph, { sequence }: Order, modulus: number): number {
  const counts = new Float64Array(nodes);
  for (let i = nodes - 1; i >= 0; i--) {
    const node = sequence[i] as number;
    const begin = row[node] as number;
    const end = row[node + 1] as number;
    let sum = begin === end ? 1 : 0;
    for (let e = begin; e < end; e++) {
      sum += counts[to[e] as number] as number;
      if (sum >= modulus) sum -= modulus;
    }
    counts[node] = sum;
  }
  return counts[0] ?? 0;
}

/** The largest numbers below 2^52 that share no factor with each other. */
function coprimes(count: number): number[] {
  const found: number[] = [];
  for (let candidate = 2 ** BITS_A_MODULUS - 1; found.length < count; candidate -= 2)
    if (found.every((other) => gcd(other, candidate) === 1)) found.push(candidate);
  return found;
}

function gcd(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

/** Of `a` modulo `m`, which share no factor, by Euclid's extended algorithm. */
function inverse(a: bigint, m: bigint): bigint {
  let [rest, next] = [m, a % m];
  let [x, nextX] = [0n, 1n];
  while (next !== 0n) {
    const times = rest / next;
    [rest, next] = [next, rest - times * next];
    [x, nextX] = [nextX, x - times * nextX];
  }
  return ((x % m) + m) % m;
}
