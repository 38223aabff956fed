import type { MapEdge, MapGraph } from '#app/authoring/map/graph/map-graph.ts';
import { neighboursOf } from '#app/authoring/map/graph/neighbours.ts';
import { shortestWay } from '#app/authoring/map/graph/ways.ts';

/** Going about the map along its edges, by keys. Knows nothing of keys, places or the screen. */

export interface Standing {
  /** Key of the node one is at. */
  readonly at: string;
  /** Nodes one came through, the last one last. */
  readonly trail: readonly string[];
  /** Key of the edge that is picked out of those that leave here; null for none. */
  readonly edge: string | null;
}

/** `on`: follow the picked reply, or the first. `back`: to where one came from. `next`, `previous`: among what the beat before leads to. */
export type Step = 'on' | 'back' | 'next' | 'previous' | 'home';

export const standAt = (at: string): Standing => ({ at, trail: [], edge: null });

/** The same object where there is nowhere to go. */
export function walk(graph: MapGraph, standing: Standing, step: Step): Standing {
  switch (step) {
    case 'on':
      return goOn(graph, standing);
    case 'back':
      return goBack(graph, standing);
    case 'home':
      return graph.start === null || graph.start === standing.at ? standing : standAt(graph.start);
    case 'next':
      return goAside(graph, standing, 1);
    case 'previous':
      return goAside(graph, standing, -1);
  }
}

/** Picks a reply of the beat one is at; again, its next branch. */
export function pickReply(graph: MapGraph, standing: Standing, reply: number): Standing {
  const ways = neighboursOf(graph)
    .out(standing.at)
    .filter((edge) => edge.reply === reply);
  const picked = ways.findIndex(({ key }) => key === standing.edge);
  return { ...standing, edge: ways[(picked + 1) % ways.length]?.key ?? null };
}

function goOn(graph: MapGraph, standing: Standing): Standing {
  const out = neighboursOf(graph).out(standing.at);
  const edge = out.find(({ key }) => key === standing.edge) ?? out[0];
  if (!edge) return standing;
  return { at: edge.to, trail: [...standing.trail, standing.at], edge: null };
}

function goBack(graph: MapGraph, { at, trail }: Standing): Standing {
  const edge = edgeFrom(graph, at, trail.at(-1));
  if (!edge) return standAt(at);
  const back = edge.from === trail.at(-1) ? trail.slice(0, -1) : [];
  return { at: edge.from, trail: back, edge: edge.key };
}

function goAside(graph: MapGraph, standing: Standing, step: 1 | -1): Standing {
  const { out, into } = neighboursOf(graph);
  const parent = edgeFrom(graph, standing.at, standing.trail.at(-1))?.from;
  // Whatever nothing leads to stands beside the start.
  const beside =
    parent === undefined
      ? graph.nodes.filter(({ key }) => key === graph.start || into(key).length === 0).map(({ key }) => key)
      : [...new Set(out(parent).map(({ to }) => to))];
  const place = beside.indexOf(standing.at);
  const at = beside[(place + step + beside.length) % beside.length];
  if (at === undefined || at === standing.at) return standing;
  const trail = parent === undefined || standing.trail.at(-1) === parent ? standing.trail : [parent];
  return { at, trail, edge: null };
}

/** How one came here: from the node one remembers, or the way that is nearest to the start. */
function edgeFrom(graph: MapGraph, at: string, from: string | undefined): MapEdge | undefined {
  const into = neighboursOf(graph).into(at);
  const remembered = into.find((edge) => edge.from === from);
  if (remembered) return remembered;
  const nearest = graph.start === null ? null : shortestWay(graph, graph.start, at);
  return nearest?.at(-1) ?? into[0];
}
