import { PHASES, type Phase } from '#core/model/words.ts';
import { phaseKey, type BeatNode, type MapEdge, type MapGraph, type MapNode } from './map-graph.ts';

/**
 * Each phase of `folded` as one node in the place of its first beat. Ways between its beats are left out; ways out of it to one
 * node, and ways of one reply into it, become one edge.
 */
export function foldPhases(graph: MapGraph, folded: ReadonlySet<Phase>): MapGraph {
  if (folded.size === 0) return graph;
  const phaseOf = (node: MapNode): Phase | undefined =>
    node.kind === 'beat' && node.beat.phase && folded.has(node.beat.phase) ? node.beat.phase : undefined;
  const now = new Map<string, string>();
  const members = new Map<Phase, BeatNode[]>();
  const nodes: MapNode[] = [];
  for (const node of graph.nodes) {
    const phase = phaseOf(node);
    if (phase === undefined || node.kind !== 'beat') {
      nodes.push(node);
      continue;
    }
    now.set(node.key, phaseKey(phase));
    const list = members.get(phase);
    if (list) list.push(node);
    else {
      members.set(phase, [node]);
      nodes.push({ kind: 'phase', key: phaseKey(phase), phase, beats: [] });
    }
  }
  return {
    nodes: nodes.map((node) =>
      node.kind === 'phase'
        ? { ...node, beats: (members.get(node.phase) ?? []).map(({ beat }) => beat) }
        : node,
    ),
    edges: foldEdges(graph.edges, now),
    start: graph.start === null ? null : (now.get(graph.start) ?? graph.start),
  };
}

function foldEdges(edges: readonly MapEdge[], now: ReadonlyMap<string, string>): MapEdge[] {
  const merged = new Map<string, MapEdge>();
  for (const edge of edges) {
    const from = now.get(edge.from) ?? edge.from;
    const to = now.get(edge.to) ?? edge.to;
    const untouched = from === edge.from && to === edge.to;
    if (from === to && !untouched) continue;
    const reply = from === edge.from ? edge.reply : null;
    const key = untouched ? edge.key : `${from}/${reply ?? ''}>${to}`;
    const known = merged.get(key);
    merged.set(
      key,
      known
        ? { ...known, ways: [...known.ways, ...edge.ways] }
        : untouched
          ? edge
          : { key, from, to, reply, ways: edge.ways },
    );
  }
  return [...merged.values()];
}

/** Phases that have beats, in the order of a talk. */
export function phasesIn(graph: MapGraph): Phase[] {
  const found = new Set(graph.nodes.map((node) => (node.kind === 'beat' ? node.beat.phase : undefined)));
  return PHASES.filter((phase) => found.has(phase));
}
