import { Graph, layout as dagre, type EdgeLabel, type GraphLabel, type NodeLabel } from '@dagrejs/dagre';
import { linkKey, type Direction, type Layout, type LayoutAsk, type Point, type Size } from './layout.ts';
import { ranksOf } from './ranks.ts';

/**
 * More nodes than this are laid out in bands, one after the other along the direction. dagre recurses along the graph, so a talk of
 * two thousand beats in a row overflows its stack, and its time grows faster than the graph.
 */
const BAND = 160;

/** A place for every node, by dagre. The same question always has the same answer. Runs in a worker; knows nothing of the screen. */
export function layOut(ask: LayoutAsk): Layout {
  const places: Record<string, Point> = {};
  const bends: Record<string, readonly Point[]> = {};
  let along = 0;
  const right = ask.direction === 'right';
  for (const band of bandsOf(ask)) {
    const drawn = layOutBand(ask, new Set(band));
    // Bands are centred on one line, as dagre centres ranks.
    const shift = right ? { x: along, y: -drawn.height / 2 } : { x: -drawn.width / 2, y: along };
    const moved = ({ x, y }: Point) => ({ x: Math.round(x + shift.x), y: Math.round(y + shift.y) });
    for (const [key, place] of drawn.places) places[key] = moved(place);
    for (const [key, points] of drawn.bends) bends[key] = points.map(moved);
    along += (right ? drawn.width : drawn.height) + ask.gaps.along;
  }
  return { direction: ask.direction, places, bends };
}

/** Nodes by rank, cut where a band is full. */
function bandsOf(ask: LayoutAsk): readonly (readonly string[])[] {
  if (ask.nodes.length <= BAND) return [ask.nodes];
  const ranks = ranksOf(ask);
  const byRank: string[][] = [];
  for (const node of ask.nodes) (byRank[ranks.get(node) ?? 0] ??= []).push(node);
  const bands: string[][] = [];
  for (const rank of byRank) {
    const last = bands.at(-1);
    if (last && last.length + rank.length <= BAND) last.push(...rank);
    else bands.push([...rank]);
  }
  return bands;
}

interface Band {
  readonly places: readonly (readonly [string, Point])[];
  readonly bends: readonly (readonly [string, readonly Point[]])[];
  readonly width: number;
  readonly height: number;
}

function layOutBand({ direction, nodes, links, node, gaps }: LayoutAsk, band: ReadonlySet<string>): Band {
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>();
  graph.setGraph({
    rankdir: direction === 'right' ? 'LR' : 'TB',
    nodesep: gaps.across,
    ranksep: gaps.along,
    edgesep: gaps.across / 2,
  });
  for (const key of nodes) if (band.has(key)) graph.setNode(key, { ...node });
  for (const { from, to, count } of links)
    if (from !== to && band.has(from) && band.has(to)) graph.setEdge(from, to, { weight: count });
  dagre(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    width,
    height,
    places: graph.nodes().map((key) => {
      const { x = 0, y = 0 } = graph.node(key);
      return [key, { x: x - node.width / 2, y: y - node.height / 2 }] as const;
    }),
    bends: graph.edges().flatMap((edge) => {
      const bends = bendsOf(graph.edge(edge).points ?? [], direction, node);
      return bends.length > 0 ? [[linkKey(edge.v, edge.w), bends] as const] : [];
    }),
  };
}

/**
 * dagre gives a point on each border, one for every rank that a line passes, and one for every gap between. A line that passes a
 * rank runs level beside its cards and turns in the gaps; it begins and ends at letters and sides that dagre does not know.
 */
function bendsOf(points: readonly Point[], direction: Direction, { width, height }: Size): readonly Point[] {
  const ranks = points.slice(1, -1).filter((_, place) => place % 2 === 1);
  const along = direction === 'right' ? 'x' : 'y';
  const forward = (points.at(-1)?.[along] ?? 0) >= (points[0]?.[along] ?? 0);
  const sign = forward ? 1 : -1;
  return ranks.flatMap(({ x, y }) =>
    direction === 'right'
      ? [
          { x: x - (sign * width) / 2, y },
          { x: x + (sign * width) / 2, y },
        ]
      : [
          { x, y: y - (sign * height) / 2 },
          { x, y: y + (sign * height) / 2 },
        ],
  );
}
