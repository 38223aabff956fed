import { useState } from 'react';
import type { Selection } from '#app/authoring/document/selection.ts';
import { useStudio, useStudioStore } from '#app/authoring/document/use-studio.ts';
import {
  beatKey,
  endingKey,
  phaseKey,
  type MapGraph,
  type MapNode,
} from '#app/authoring/map/graph/map-graph.ts';
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
  // What was made a moment ago may not be drawn yet: it is gone to as soon as it is.
  const followed = seen === selection ? null : follow(graph, selection, standing);
  if (followed) setState({ standing: followed, seen: selection });

  const { node } = neighboursOf(graph);
  const now = followed ?? standing;
  const at = node(now.at) ? now.at : insteadOf(graph, now.at, selection);
  const own = node(at);
  const reply =
    selection.kind === 'reply' && own?.kind === 'beat' && own.beat.id === selection.beat
      ? selection.index
      : null;
  const current = withEdge(graph, at === now.at ? now : standAt(at), reply);

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

/** Where one stands after something was selected elsewhere; null where it is not on the map. */
function follow(graph: MapGraph, selection: Selection, before: Standing): Standing | null {
  const key = keyOf(graph, selection);
  if (key === null) return null;
  return key === before.at ? { ...before, edge: null } : standAt(key);
}

/** With a way of the selected reply picked, where none is, or the one that was is gone. */
function withEdge(graph: MapGraph, standing: Standing, reply: number | null): Standing {
  const out = neighboursOf(graph).out(standing.at);
  if (out.some(({ key }) => key === standing.edge)) return standing;
  if (reply !== null) return pickReply(graph, { ...standing, edge: null }, reply);
  return standing.edge === null ? standing : { ...standing, edge: null };
}

function keyOf(graph: MapGraph, selection: Selection): string | null {
  if (selection.kind === 'part') return null;
  if (selection.kind === 'ending') return existing(graph, endingKey(selection.ending));
  const { beat } = selection;
  const key = beatKey(beat);
  if (neighboursOf(graph).node(key)) return key;
  const folded = graph.nodes.find(
    (each) => each.kind === 'phase' && each.beats.some(({ id }) => id === beat),
  );
  return folded?.key ?? null;
}

/** Where one is when the card one was at is gone: folded into a pile or come out of one, or deleted. */
function insteadOf(graph: MapGraph, key: string, selection: Selection): string {
  const fromPile = graph.nodes.find(
    (node) => node.kind === 'beat' && node.beat.phase !== undefined && phaseKey(node.beat.phase) === key,
  );
  return fromPile?.key ?? keyOf(graph, selection) ?? graph.start ?? graph.nodes[0]?.key ?? '';
}

function existing(graph: MapGraph, key: string): string | null {
  return neighboursOf(graph).node(key) ? key : null;
}

function selectionOf(node: MapNode | undefined, reply: number | null): Selection | null {
  if (node?.kind === 'ending') return { kind: 'ending', ending: node.ending.id };
  if (node?.kind !== 'beat') return null;
  return reply === null
    ? { kind: 'beat', beat: node.beat.id }
    : { kind: 'reply', beat: node.beat.id, index: reply };
}
