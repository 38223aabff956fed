import type { Draft, DraftBeat, DraftEnding } from '#formats/scenario/draft/draft.ts';
import {
  beatKey,
  endingKey,
  missingKey,
  type BeatNode,
  type EndingNode,
  type MapEdge,
  type MapGraph,
  type Way,
} from './map-graph.ts';

const beatNodes = new WeakMap<DraftBeat, BeatNode>();
const waysOf = new WeakMap<DraftBeat, readonly Way[]>();
const edgesByWay = new WeakMap<Way, MapEdge>();
const endingNodes = new WeakMap<DraftEnding, EndingNode>();

/** The scenario as a graph. Parts that did not change since the last draft are the same objects, so that only what changed is drawn again. */
export function graphOf(draft: Draft): MapGraph {
  const beats = new Set(draft.beats.map(({ id }) => id));
  const endings = new Set(draft.endings.map(({ id }) => id));
  const missing = new Set<string>();
  const nodeNamed = (name: string) => {
    if (beats.has(name)) return beatKey(name);
    if (endings.has(name)) return endingKey(name);
    missing.add(name);
    return missingKey(name);
  };
  const edges = draft.beats.flatMap((beat) => ways(beat).map((way) => edgeOf(way, nodeNamed(way.to))));
  const first = draft.beats.find(({ id }) => id === draft.start);
  const inOrder = first ? [first, ...draft.beats.filter((beat) => beat !== first)] : draft.beats;
  return {
    nodes: [
      ...inOrder.map(beatNode),
      ...draft.endings.map((ending) => endingNode(ending, exitsTo(draft, ending.id))),
      ...[...missing].map((name) => ({ kind: 'missing' as const, key: missingKey(name), name })),
    ],
    edges,
    start: first ? beatKey(first.id) : null,
  };
}

function beatNode(beat: DraftBeat): BeatNode {
  const known = beatNodes.get(beat);
  if (known) return known;
  const node: BeatNode = { kind: 'beat', key: beatKey(beat.id), beat };
  beatNodes.set(beat, node);
  return node;
}

function endingNode(ending: DraftEnding, exits: readonly string[]): EndingNode {
  const known = endingNodes.get(ending);
  if (known && known.exits.join() === exits.join()) return known;
  const node: EndingNode = { kind: 'ending', key: endingKey(ending.id), ending, exits };
  endingNodes.set(ending, node);
  return node;
}

function exitsTo({ exits }: Draft, ending: string): string[] {
  return Object.keys(exits).filter((exit) => exits[exit] === ending);
}

function ways(beat: DraftBeat): readonly Way[] {
  const known = waysOf.get(beat);
  if (known) return known;
  const made = beat.replies.flatMap(({ index, id, to }) =>
    to.flatMap((branch, place) =>
      branch.to === ''
        ? []
        : [{ beat: beat.id, reply: index, replyId: id, branch: place, when: branch.when, to: branch.to }],
    ),
  );
  waysOf.set(beat, made);
  return made;
}

function edgeOf(way: Way, to: string): MapEdge {
  const known = edgesByWay.get(way);
  if (known?.to === to) return known;
  const from = beatKey(way.beat);
  const edge: MapEdge = {
    key: `${from}/${way.reply}/${way.branch}`,
    from,
    to,
    reply: way.reply,
    ways: [way],
  };
  edgesByWay.set(way, edge);
  return edge;
}
