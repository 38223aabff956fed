import { useState } from 'react';
import type { Selection } from '#app/authoring/document/selection.ts';
import { useStudio, useStudioStore } from '#app/authoring/document/use-studio.ts';
import { beatKey, endingKey, type MapGraph, type MapNode } from '#app/authoring/map/graph/map-graph.ts';
import { neighboursOf } from '#app/authoring/map/graph/neighbours.ts';
import { pickReply, standAt, walk, type Standing, type Step } from './walk.ts';

export interface MapStanding extends Standing {
  /** Undefined on an empty map. */
  readonly node: MapNode | undefined;
  /** The reply that is selected, by its place in its beat. */
  readonly reply: number | null;
  /** Whether one went here or selected it; not so where the map is only looked at. */
  readonly isSelected: boolean;
  readonly goTo: (key: string) => void;
  readonly step: (step: Step) => void;
  readonly pick: (reply: number) => void;
  readonly pickEdge: (edge: string) => void;
}

/** Where on the map the author is: what is selected anywhere in the studio, and how one came there. */
export function useStanding(graph: MapGraph): MapStanding {
  const store = useStudioStore();
  const selection = useStudio((studio) => studio.selection);
  const [{ standing, seen }, setState] = useState<{ standing: Standing; seen: Selection | null }>({
    standing: standAt(''),
    seen: null,
  });
  const now = seen === selection ? standing : followed(graph, selection, standing);
  if (seen !== selection) setState({ standing: now, seen: selection });

  const { node } = neighboursOf(graph);
  const at = node(now.at) ? now.at : (graph.start ?? graph.nodes[0]?.key ?? '');
  const current = at === now.at ? now : standAt(at);
  const own = node(at);
  const reply =
    selection.kind === 'reply' && own?.kind === 'beat' && own.beat.id === selection.beat
      ? selection.index
      : null;

  const stand = (next: Standing, pickedReply: number | null = null) => {
    const selected = selectionOf(node(next.at), pickedReply);
    setState({ standing: next, seen: selected ?? selection });
    if (selected) store.select(selected);
  };
  return {
    ...current,
    node: own,
    reply,
    isSelected: selection.kind !== 'part' || current.at !== graph.start,
    goTo: (key) => stand(key === current.at ? { ...current, edge: null } : standAt(key)),
    step: (step) => {
      const next = walk(graph, current, step);
      if (next !== current) stand(next);
    },
    pick: (index) => {
      if (own?.kind === 'beat' && own.beat.replies[index]) stand(pickReply(graph, current, index), index);
    },
    pickEdge: (key) => {
      const edge = graph.edges.find((each) => each.key === key);
      if (!edge) return;
      const base = edge.from === current.at ? current : standAt(edge.from);
      stand({ ...base, edge: key }, edge.reply);
    },
  };
}

/** Where one stands after something was selected elsewhere; the same place where it is not on the map. */
function followed(graph: MapGraph, selection: Selection, before: Standing): Standing {
  const key = keyOf(graph, selection);
  if (key === null) return before;
  const standing = key === before.at ? { ...before, edge: null } : standAt(key);
  return selection.kind === 'reply' ? pickReply(graph, standing, selection.index) : standing;
}

function keyOf(graph: MapGraph, selection: Selection): string | null {
  if (selection.kind === 'part') return null;
  if (selection.kind === 'ending') return endingKey(selection.ending);
  const { beat } = selection;
  const key = beatKey(beat);
  if (neighboursOf(graph).node(key)) return key;
  const folded = graph.nodes.find(
    (each) => each.kind === 'phase' && each.beats.some(({ id }) => id === beat),
  );
  return folded?.key ?? null;
}

function selectionOf(node: MapNode | undefined, reply: number | null): Selection | null {
  if (node?.kind === 'ending') return { kind: 'ending', ending: node.ending.id };
  if (node?.kind !== 'beat') return null;
  return reply === null
    ? { kind: 'beat', beat: node.beat.id }
    : { kind: 'reply', beat: node.beat.id, index: reply };
}
