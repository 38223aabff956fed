import type { Path } from '#core/check/raw.ts';
import { insertAt, removeAt, type Plain } from './edit-source.ts';
import { edited, refused, type Edited } from './edited.ts';
import { linesOf, type Lines } from './lines.ts';
import type { Source } from './source.ts';
import { standing } from './standing.ts';
import { atOnce, inTurn } from './together.ts';

/** Moves an entry of a list into another list, its comments with it where both are written in lines equally deep. */
export function moveAcross(source: Source, from: Path, list: Path, index: number): Edited {
  const place = standing(source, from);
  const goal = standing(source, list);
  if (!place.ok) return place;
  if (!goal.ok) return goal;
  const last = place.found.at(-1);
  if (!last || place.found.length < from.length) return refused('There is no such part any more.');
  const { text } = source;
  const own = last.parent.flow ? undefined : linesOf(text, last.parent, last.parentAt, last.index);
  const { part } = goal;
  const to = goal.found.length === list.length && part?.kind === 'list' && !part.flow ? part : undefined;
  const neighbour =
    to && to.entries.length > 0 ? Math.max(0, Math.min(index, to.entries.length) - 1) : undefined;
  const other = to && neighbour !== undefined ? linesOf(text, to, goal.at, neighbour) : undefined;
  if (own && other && isMovable(text, own) && isMovable(text, other) && own.column === other.column) {
    const at = index === 0 ? other.from : other.to;
    return atOnce([
      removeAt(source, from),
      edited([{ from: at, to: at, insert: text.slice(own.from, own.to) }]),
    ]);
  }
  const value = last.entry.value.data as Plain;
  return inTurn(source, [(now) => insertAt(now, list, index, value), (now) => removeAt(now, from)]);
}

const isMovable = (text: string, { compact, to }: Lines): boolean => !compact && text[to - 1] === '\n';
