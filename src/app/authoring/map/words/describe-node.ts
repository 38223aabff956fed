import { PHASE_WORDS } from '#app/authoring/outline/phase-words.ts';
import { letterOf, type MapGraph, type MapNode } from '#app/authoring/map/graph/map-graph.ts';
import { neighboursOf } from '#app/authoring/map/graph/neighbours.ts';
import { GRADE_WORDS } from '#app/ui/words-shown.ts';

/** More ways than these are counted and not named: nobody keeps more in mind. */
const MOST_NAMED = 6;

/** What a node is called: the beat’s id, the ending’s title. */
export function nameOf(node: MapNode): string {
  switch (node.kind) {
    case 'beat':
      return node.beat.id;
    case 'ending':
      return node.ending.title === '' ? node.ending.id : node.ending.title;
    case 'missing':
      return node.name;
    case 'phase':
      return `${PHASE_WORDS[node.phase].name} (${node.beats.length} ${plural(node.beats.length, 'beat')})`;
  }
}

/**
 * A node for ears: "Beat second-insult, vent, 3 replies: A leads to still-at-it, B to …; reached from pickup."
 * @param notes what overlay and checks say of it
 */
export function describeNode(graph: MapGraph, node: MapNode, notes: readonly string[] = []): string {
  const more = notes.filter((note) => note !== '');
  return `${[scriptWords(graph, node), ...more].join('; ')}.`;
}

const told = new WeakMap<MapGraph, Map<string, string>>();

/** What the script says of it; remembered, because cards are made again with every step one takes on the map. */
function scriptWords(graph: MapGraph, node: MapNode): string {
  const known = told.get(graph) ?? new Map<string, string>();
  told.set(graph, known);
  const before = known.get(node.key);
  if (before !== undefined) return before;
  const start = node.key === graph.start ? ['the talk starts here'] : [];
  const parts = [headOf(node), ...start, ...waysOn(graph, node), cameFrom(graph, node)];
  const words = parts.filter((part) => part !== '').join('; ');
  known.set(node.key, words);
  return words;
}

function headOf(node: MapNode): string {
  switch (node.kind) {
    case 'beat': {
      const phase = node.beat.phase ? `, ${PHASE_WORDS[node.beat.phase].name.toLowerCase()}` : '';
      return `Beat ${node.beat.id}${phase}`;
    }
    case 'ending': {
      const grade = node.ending.grade ? GRADE_WORDS[node.ending.grade].toLowerCase() : 'no grade yet';
      return `Ending ${nameOf(node)}, ${grade}`;
    }
    case 'missing':
      return `Nothing is called ${node.name} yet`;
    case 'phase':
      return `Folded phase ${nameOf(node)}`;
  }
}

function waysOn(graph: MapGraph, node: MapNode): string[] {
  const { out, node: nodeAt } = neighboursOf(graph);
  const edges = out(node.key);
  const target = (key: string) => {
    const to = nodeAt(key);
    return to ? nameOf(to) : key;
  };
  if (node.kind === 'phase') {
    const names = [...new Set(edges.map(({ to }) => target(to)))];
    return names.length === 0 ? ['leads nowhere'] : [`leads to ${listed(names)}`];
  }
  if (node.kind !== 'beat') return [];
  const { replies } = node.beat;
  if (replies.length === 0) return ['no replies yet'];
  const ways = replies.map(({ index }) => {
    const names = [...new Set(edges.filter(({ reply }) => reply === index).map(({ to }) => target(to)))];
    return names.length === 0
      ? `${letterOf(index)} leads nowhere yet`
      : `${letterOf(index)} leads to ${names.join(' or ')}`;
  });
  return [`${replies.length} ${plural(replies.length, 'reply', 'replies')}: ${listed(ways)}`];
}

function cameFrom(graph: MapGraph, node: MapNode): string {
  const { into, node: nodeAt } = neighboursOf(graph);
  const names = [...new Set(into(node.key).map(({ from }) => from))].map((key) => {
    const from = nodeAt(key);
    return from ? nameOf(from) : key;
  });
  const exits = node.kind === 'ending' ? node.exits : [];
  const left = exits.length > 0 ? `where the customer has had enough (${exits.join(', ')})` : '';
  if (names.length === 0 && left === '')
    return node.key === graph.start || node.kind === 'phase' ? '' : 'nothing leads here';
  return `reached from ${[names.length > 0 ? listed(names) : '', left].filter(Boolean).join(' and ')}`;
}

function listed(words: readonly string[]): string {
  const named = words.slice(0, MOST_NAMED);
  const rest = words.length - named.length;
  return rest > 0 ? `${named.join(', ')} and ${rest} more` : named.join(', ');
}

function plural(count: number, one: string, many = `${one}s`): string {
  return count === 1 ? one : many;
}
