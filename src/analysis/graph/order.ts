import type { Graph } from './explore.ts';
import { components } from './components.ts';
import { inPlaces } from './in-places.ts';
import type { Ints } from './ints.ts';
import { orderByBeat } from './order-by-beat.ts';

/**
 * The nodes of a graph so that every edge leads on, except within a loop. A place is a node's index in that order. Who
 * goes over the places finds their edges, and what they lead to, side by side in memory: numbered breadth first they lie
 * far apart, and in large graphs most of the time would go into fetching them.
 */
export interface Order {
  /** Place → node; the nodes of one loop stand together. */
  readonly sequence: Ints;
  /** Place → index of its first edge in `to`; one more than there are places. */
  readonly row: Ints;
  /** The places that edges lead to. A place has the edges of its node, in the same order. */
  readonly to: Ints;
  /** Groups of situations that lead back to each other: the talk can go round in them for ever. */
  readonly loops: readonly Ints[];
  /** Node → its loop's index, −1 for none; null when there are no loops at all. */
  readonly loopOf: Ints | null;
  /** Moves on the longest way there is; null when a talk can go round for ever. */
  readonly longest: number | null;
}

/** Where no beat leads back to itself, its nodes may stand together; else every node is put in its place by itself. */
export function orderOf(graph: Graph): Order {
  const byBeat = orderByBeat(graph);
  return byBeat ? { ...byBeat, loops: [], loopOf: null } : orderByNode(graph);
}

/**
 * Kahn's algorithm, from the start, which alone has no edge to it; what it leaves over lies in or behind loops, and is put
 * in order by Tarjan's.
 */
function orderByNode(graph: Graph): Order {
  const { nodes, row, to } = graph;
  const incoming = new Int32Array(nodes);
  const edges = row[nodes] as number;
  for (let e = 0; e < edges; e++) (incoming[to[e] as number] as number)++;
  const sequence = new Int32Array(nodes);
  let known = 0;
  if (incoming[0] === 0) sequence[known++] = 0;
  // The queue comes in layers: what the longest way to a node is long by decides when its last edge is met.
  let layers = 0;
  let nextLayer = 0;
  for (let i = 0; i < known; i++) {
    if (i === nextLayer) {
      nextLayer = known;
      layers += 1;
    }
    const node = sequence[i] as number;
    const end = row[node + 1] as number;
    for (let e = row[node] as number; e < end; e++) {
      const next = to[e] as number;
      const left = (incoming[next] as number) - 1;
      incoming[next] = left;
      if (left === 0) sequence[known++] = next;
    }
  }
  const loops: Ints[] = [];
  let loopOf: Ints | null = null;
  if (known < nodes) {
    loopOf = new Int32Array(nodes).fill(-1);
    for (const group of components(graph, (node) => (incoming[node] as number) > 0).toReversed()) {
      sequence.set(group, known);
      known += group.length;
      const [first = 0] = group;
      const isLoop = group.length > 1 || edgesOf(graph, first).includes(first);
      if (!isLoop) continue;
      for (const node of group) loopOf[node] = loops.length;
      loops.push(group);
    }
  }
  return {
    sequence,
    // Nobody asks any more how many edges come in.
    ...inPlaces(graph, sequence, incoming),
    loops,
    loopOf,
    longest: loopOf ? null : layers - 1,
  };
}

function edgesOf({ row, to }: Graph, node: number): Int32Array {
  return to.subarray(row[node], row[node + 1]);
}
