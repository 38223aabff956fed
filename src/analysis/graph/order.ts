import type { Graph } from './explore.ts';
import type { Ints } from './ints.ts';

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
  /** Room to work in for whoever goes over the places: `ROOM` numbers each. What is in it is left from the last one. */
  readonly room: Float64Array<ArrayBuffer>;
  /** Groups of situations that lead back to each other: the talk can go round in them for ever. */
  readonly loops: readonly Ints[];
  /** Node → its loop's index, −1 for none; null when there are no loops at all. */
  readonly loopOf: Ints | null;
  /** Moves on the longest way there is; null when a talk can go round for ever. */
  readonly longest: number | null;
}

/** Numbers of working room for each place. */
export const ROOM = 4;

/** Kahn's algorithm, from the start, which alone has no edge to it; what it leaves over lies in or behind loops, and is put in order by Tarjan's. */
export function orderOf(graph: Graph): Order {
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
    room: new Float64Array(nodes * ROOM),
    loops,
    loopOf,
    longest: loopOf ? null : layers - 1,
  };
}

/** The edges by place. `placeOf`: by node, to be overwritten. */
function inPlaces({ nodes, row, to }: Graph, sequence: Ints, placeOf: Ints): { row: Ints; to: Ints } {
  const rows = new Int32Array(nodes + 1);
  const places = new Int32Array(row[nodes] as number);
  for (let place = 0; place < nodes; place++) placeOf[sequence[place] as number] = place;
  let edge = 0;
  for (let place = 0; place < nodes; place++) {
    const node = sequence[place] as number;
    const end = row[node + 1] as number;
    for (let e = row[node] as number; e < end; e++) places[edge++] = placeOf[to[e] as number] as number;
    rows[place + 1] = edge;
  }
  return { row: rows, to: places };
}

function edgesOf({ row, to }: Graph, node: number): Int32Array {
  return to.subarray(row[node], row[node + 1]);
}

/** Strongly connected components of the nodes that are `within`, the last first (Tarjan 1972, without recursion). */
function components({ nodes, row, to }: Graph, within: (node: number) => boolean): Ints[] {
  const found: Ints[] = [];
  const index = new Int32Array(nodes);
  const low = new Int32Array(nodes);
  const onStack = new Uint8Array(nodes);
  const edge = new Int32Array(nodes);
  const stack: number[] = [];
  const path: number[] = [];
  let count = 0;
  const enter = (node: number) => {
    count += 1;
    index[node] = low[node] = count;
    edge[node] = row[node] as number;
    onStack[node] = 1;
    stack.push(node);
    path.push(node);
  };
  for (let root = 0; root < nodes; root++) {
    if (index[root] !== 0 || !within(root)) continue;
    enter(root);
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const e = edge[node] as number;
      if (e < (row[node + 1] as number)) {
        edge[node] = e + 1;
        const next = to[e] as number;
        if (index[next] === 0) enter(next);
        else if (onStack[next] === 1) low[node] = Math.min(low[node] as number, index[next] as number);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent !== undefined) low[parent] = Math.min(low[parent] as number, low[node] as number);
      if (low[node] !== index[node]) continue;
      const members = stack.splice(stack.lastIndexOf(node));
      for (const member of members) onStack[member] = 0;
      found.push(Int32Array.from(members));
    }
  }
  return found;
}
