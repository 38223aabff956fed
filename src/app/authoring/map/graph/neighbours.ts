import type { MapEdge, MapGraph, MapNode } from './map-graph.ts';

/** Who leads where, for walking. */
export interface Neighbours {
  readonly node: (key: string) => MapNode | undefined;
  /** In the order of the replies. */
  readonly out: (key: string) => readonly MapEdge[];
  readonly into: (key: string) => readonly MapEdge[];
}

const NONE: readonly MapEdge[] = [];
const known = new WeakMap<MapGraph, Neighbours>();

export function neighboursOf(graph: MapGraph): Neighbours {
  const before = known.get(graph);
  if (before) return before;
  const nodes = new Map(graph.nodes.map((node) => [node.key, node]));
  const out = new Map<string, MapEdge[]>();
  const into = new Map<string, MapEdge[]>();
  for (const edge of graph.edges) {
    put(out, edge.from, edge);
    put(into, edge.to, edge);
  }
  const made: Neighbours = {
    node: (key) => nodes.get(key),
    out: (key) => out.get(key) ?? NONE,
    into: (key) => into.get(key) ?? NONE,
  };
  known.set(graph, made);
  return made;
}

function put(lists: Map<string, MapEdge[]>, key: string, edge: MapEdge): void {
  const list = lists.get(key);
  if (list) list.push(edge);
  else lists.set(key, [edge]);
}
