import type { DraftBeat } from '#formats/scenario/draft/draft.ts';
import type { MapGraph, MapNode } from '#app/authoring/map/graph/map-graph.ts';

const texts = new WeakMap<DraftBeat, string>();

/** Nodes in which every word of the query stands: in names, in what the customer says and thinks, in replies. In the order of the file. */
export function findBeats(graph: MapGraph, query: string): readonly string[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return graph.nodes
    .filter((node) => {
      const text = textOf(node);
      return words.every((word) => text.includes(word));
    })
    .map(({ key }) => key);
}

function textOf(node: MapNode): string {
  switch (node.kind) {
    case 'beat':
      return beatText(node.beat);
    case 'ending':
      return folded(`${node.ending.id} ${node.ending.title} ${node.ending.epilogue}`);
    case 'missing':
      return folded(node.name);
    case 'phase':
      return node.beats.map(beatText).join(' ');
  }
}

function beatText(beat: DraftBeat): string {
  const known = texts.get(beat);
  if (known !== undefined) return known;
  const lines = [...beat.says, ...beat.thinks].flatMap(({ variants }) => variants);
  const replies = beat.replies.flatMap(({ id, says }) => [id, says]);
  const text = folded([beat.id, beat.phase ?? '', ...lines, ...replies].join(' '));
  texts.set(beat, text);
  return text;
}

/** Without accents, capitals and curls, as one types into a search box. */
function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
}
