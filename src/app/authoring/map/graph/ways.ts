import type { MapEdge, MapGraph } from './map-graph.ts';
import { neighboursOf } from './neighbours.ts';

/** Ways through the talk by the script alone: conditions count as if they could hold. */

export interface WaysThrough {
  /** Nodes from which it can be come to, and which can come after it; itself in both. */
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
  /** Edges of a shortest way from the start to it, in order; null where there is none. */
  readonly shortest: readonly MapEdge[] | null;
}

export function waysThrough(graph: MapGraph, key: string): WaysThrough {
  const { out, into } = neighboursOf(graph);
  return {
    before: spread(key, (at) => into(at).map(({ from }) => from)),
    after: spread(key, (at) => out(at).map(({ to }) => to)),
    shortest: graph.start === null ? null : shortestWay(graph, graph.start, key),
  };
}

function spread(from: string, next: (key: string) => readonly string[]): ReadonlySet<string> {
  const seen = new Set([from]);
  // A set goes on to what is added while it is walked.
  for (const key of seen) for (const other of next(key)) seen.add(other);
  return seen;
}

/** Fewest replies from one node to another; null where none lead there. */
export function shortestWay(graph: MapGraph, from: string, to: string): readonly MapEdge[] | null {
  const { out } = neighboursOf(graph);
  const by = new Map<string, MapEdge | null>([[from, null]]);
  for (const key of by.keys()) {
    if (key === to) break;
    for (const edge of out(key)) if (!by.has(edge.to)) by.set(edge.to, edge);
  }
  if (!by.has(to)) return null;
  const way: MapEdge[] = [];
  for (let edge = by.get(to); edge; edge = by.get(edge.from)) way.unshift(edge);
  return way;
}

/**
 * The edges of a talk given as ids of replies from the start on, as the proof gives them. A reply with conditions may lead to
 * several beats; the one that offers the reply after it is meant. Null where the script no longer has such a talk.
 *
 * @param end key of the ending it comes to. The last reply need not lead there itself: the customer may have had enough.
 */
export function wayOfReplies(
  graph: MapGraph,
  replies: readonly string[],
  end: string,
): readonly MapEdge[] | null {
  const { out } = neighboursOf(graph);
  /** Places already known to lead nowhere, so that branches that meet again are not tried twice. */
  const dead = new Set<string>();
  const follow = (key: string, place: number): readonly MapEdge[] | null => {
    const id = replies[place];
    if (id === undefined) return null;
    const state = `${place}/${key}`;
    if (dead.has(state)) return null;
    const last = place === replies.length - 1;
    const edges = out(key).filter((edge) => edge.ways.some((way) => way.replyId === id));
    for (const edge of edges) {
      if (last && edge.to === end) return [edge];
      const rest = last ? null : follow(edge.to, place + 1);
      if (rest) return [edge, ...rest];
    }
    if (last && edges[0] && hasExit(graph, end)) return [];
    dead.add(state);
    return null;
  };
  return graph.start === null ? null : follow(graph.start, 0);
}

function hasExit(graph: MapGraph, end: string): boolean {
  const node = neighboursOf(graph).node(end);
  return node?.kind === 'ending' && node.exits.length > 0;
}
