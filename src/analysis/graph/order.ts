import type { Graph } from './explore.ts';
import { components } from './components.ts';
import type { Ints } from './ints.ts';
import { orderByBeat } from './order-by-beat.ts';

/**
 * The nodes of a graph so that every edge leads on, except within a loop: stretches of nodes whose numbers follow each
 * other, and loops. Who goes over them finds what belongs to a stretch side by side in every table that is kept by node.
 */
export interface Order {
  /** Stretch → its first node, and the one after its last. Of a loop: −1 less its index, and how many nodes it has. */
  readonly begin: Ints;
  readonly end: Ints;
  /** Groups of situations that lead back to each other: the talk can go round in them for ever. */
  readonly loops: readonly Ints[];
}

/** Where no beat leads back to itself, its nodes may stand together; else every node is put in its place by itself. */
export function orderOf(graph: Graph): Order {
  return orderByBeat(graph) ?? orderByNode(graph);
}

/** Visits all stretches, what lies ahead first; a loop by `visitLoop`. Within a stretch too, edges lead on. */
export function backwards(
  { begin, end, loops }: Order,
  visit: (begin: number, end: number) => void,
  visitLoop: (members: Ints) => void,
): void {
  for (let i = begin.length - 1; i >= 0; i--) {
    const first = begin[i] as number;
    if (first >= 0) visit(first, end[i] as number);
    else visitLoop(loops[-1 - first] as Ints);
  }
}

/** The same from the start on. */
export function forwards(
  { begin, end, loops }: Order,
  visit: (begin: number, end: number) => void,
  visitLoop: (members: Ints) => void,
): void {
  for (let i = 0; i < begin.length; i++) {
    const first = begin[i] as number;
    if (first >= 0) visit(first, end[i] as number);
    else visitLoop(loops[-1 - first] as Ints);
  }
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
  for (let i = 0; i < known; i++) {
    const node = sequence[i] as number;
    const end = row[node + 1] as number;
    for (let e = row[node] as number; e < end; e++) {
      const next = to[e] as number;
      const left = (incoming[next] as number) - 1;
      incoming[next] = left;
      if (left === 0) sequence[known++] = next;
    }
  }
  const stretches = new Stretches();
  for (let i = 0; i < known; i++) stretches.add(sequence[i] as number);
  const loops: Ints[] = [];
  if (known < nodes) {
    for (const group of components(graph, (node) => (incoming[node] as number) > 0).toReversed()) {
      const [first = 0] = group;
      if (group.length > 1 || edgesOf(graph, first).includes(first)) {
        loops.push(group);
        stretches.addLoop(loops.length, group.length);
      } else stretches.add(first);
    }
  }
  return { ...stretches.done(), loops };
}

/** Nodes one after the other, as stretches. */
class Stretches {
  private readonly begin: number[] = [];
  private readonly end: number[] = [];

  add(node: number): void {
    if (this.end.at(-1) === node && (this.begin.at(-1) ?? -1) >= 0) this.end[this.end.length - 1] = node + 1;
    else {
      this.begin.push(node);
      this.end.push(node + 1);
    }
  }

  /** `number`: from 1. */
  addLoop(number: number, members: number): void {
    this.begin.push(-number);
    this.end.push(members);
  }

  done(): Pick<Order, 'begin' | 'end'> {
    return { begin: Int32Array.from(this.begin), end: Int32Array.from(this.end) };
  }
}

function edgesOf({ row, to }: Graph, node: number): Int32Array {
  return to.subarray(row[node], row[node + 1]);
}
