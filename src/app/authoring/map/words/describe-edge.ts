import type { Draft } from '#formats/scenario/draft/draft.ts';
import { ifWords, type CustomerNames } from '#app/authoring/words/condition-words.ts';
import { letterOf, type MapEdge } from '#app/authoring/map/graph/map-graph.ts';

/** What stands on an edge: "B, if mood is angry or furious", or how many replies it stands for. */
export function edgeWords({ ways }: MapEdge, names: CustomerNames | null): string {
  const [way] = ways;
  if (!way) return '';
  if (ways.length > 1) return `${ways.length} replies`;
  if (way.when) return `${letterOf(way.reply)}, ${ifWords(way.when, names)}`;
  return way.branch > 0 ? `${letterOf(way.reply)}, otherwise` : letterOf(way.reply);
}

/** A way for ears: 'Reply B: “Sorry, number?” leads to vent-two, if mood is angry.' @param target its name */
export function describeWay(
  { ways }: MapEdge,
  target: string,
  draft: Draft,
  names: CustomerNames | null,
): string {
  const [way] = ways;
  if (!way || ways.length > 1) return `${ways.length} replies lead to ${target}.`;
  const said = draft.beats.find(({ id }) => id === way.beat)?.replies[way.reply]?.says.trim() ?? '';
  const words = said === '' ? '' : `: “${shortened(said)}”`;
  const when = way.when ? `, ${ifWords(way.when, names)}` : way.branch > 0 ? ', otherwise' : '';
  return `Reply ${letterOf(way.reply)}${words} leads to ${target}${when}.`;
}

/** Enough of a reply to know it again by ear. */
const SHORT = 60;

function shortened(text: string): string {
  if (text.length <= SHORT) return text;
  return `${text.slice(0, SHORT).replace(/\s+\S*$/, '')}…`;
}
