import type { MapGraph } from '#app/authoring/map/graph/map-graph.ts';
import { neighboursOf } from '#app/authoring/map/graph/neighbours.ts';
import { shortestWay, wayOfReplies, waysThrough } from '#app/authoring/map/graph/ways.ts';
import type { Solved } from '#app/authoring/proof/proof.ts';
import type { Light } from './flow-parts.ts';

export interface Lights {
  readonly node: (key: string) => Light;
  readonly edge: (key: string) => Light;
}

export const EVEN: Lights = { node: () => 'plain', edge: () => 'plain' };

/**
 * What is drawn forward while `key` is selected. A beat: the shortest way there from the start, and everything that lies before it
 * or after it. An ending: the shortest talk that really ends so, where the proof has one.
 */
export function lightsFor(graph: MapGraph, key: string, solved: Solved | null): Lights {
  const node = neighboursOf(graph).node(key);
  if (!node) return EVEN;
  const { before, after } = waysThrough(graph, key);
  const proven =
    node.kind === 'ending' ? solved?.endings.find(({ id }) => id === node.ending.id)?.shortest : undefined;
  const way =
    (proven && wayOfReplies(graph, proven, key)) ??
    (graph.start === null ? null : shortestWay(graph, graph.start, key)) ??
    [];
  const wayEdges = new Set(way.map((edge) => edge.key));
  const wayNodes = new Set([key, ...way.flatMap(({ from, to }) => [from, to])]);
  const near = (at: string) => before.has(at) || after.has(at);
  const ends = new Map(graph.edges.map((edge) => [edge.key, edge]));
  return {
    node: (at) => (wayNodes.has(at) ? 'way' : near(at) ? 'near' : 'far'),
    edge: (at) => {
      if (wayEdges.has(at)) return 'way';
      const edge = ends.get(at);
      if (!edge) return 'far';
      // Both ends before it, or both after it: the line is part of a way through it.
      const through =
        (before.has(edge.from) && before.has(edge.to)) || (after.has(edge.from) && after.has(edge.to));
      return through ? 'near' : 'far';
    },
  };
}
