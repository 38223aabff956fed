import type { MapGraph } from '#app/authoring/map/graph/map-graph.ts';
import { linkKey, type Gaps, type LayoutAsk, type Link, type Size } from './layout.ts';

/** In rem, so that a map grows with the reader’s type. */
export const NODE_REM: Size = { width: 15, height: 7.5 };
const GAPS_REM: Gaps = { along: 4.5, across: 1.5 };

/** What the layout needs of a graph. @param rem pixels */
export function askOf(graph: MapGraph, rem: number): Omit<LayoutAsk, 'direction'> {
  const links = new Map<string, Link>();
  for (const { from, to, ways } of graph.edges) {
    const key = linkKey(from, to);
    links.set(key, { from, to, count: (links.get(key)?.count ?? 0) + ways.length });
  }
  return {
    nodes: graph.nodes.map(({ key }) => key),
    links: [...links.values()],
    node: { width: NODE_REM.width * rem, height: NODE_REM.height * rem },
    gaps: { along: GAPS_REM.along * rem, across: GAPS_REM.across * rem },
  };
}

/** Alike where two graphs need the same layout: texts may differ. */
export function shapeOf({ nodes, links }: Pick<LayoutAsk, 'nodes' | 'links'>): string {
  return JSON.stringify([nodes, links.map(({ from, to }) => [from, to])]);
}
