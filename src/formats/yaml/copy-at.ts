import type { Path } from '#core/check/raw.ts';
import { insertAt, putKey, type Plain } from './edit-source.ts';
import { edited, refused, type Edited } from './edited.ts';
import { linesOf } from './lines.ts';
import type { Source } from './source.ts';
import { standing } from './standing.ts';
import { writeKey } from './write-value.ts';

/** Puts a copy of an entry below it, comments and layout included. @param name the key of the copy, in a group */
export function copyAt(source: Source, path: Path, name?: string): Edited {
  const place = standing(source, path);
  if (!place.ok) return place;
  const last = place.found.at(-1);
  if (!last || place.found.length < path.length) return refused('There is no such part any more.');
  const { text } = source;
  const { entry, parent, parentAt, index, at } = last;
  const list = parent.kind === 'list';
  if (!list && (name === undefined || parent.entries.some((other) => other.name === name)))
    return refused(`There is already “${name ?? String(entry.name)}” here.`);
  const own = parent.flow ? undefined : linesOf(text, parent, parentAt, index);
  if (own && !own.compact && text[own.to - 1] === '\n') {
    const lines = text.slice(own.from, own.to);
    const key = entry.key.from + at - own.from;
    const rest = lines.slice(entry.key.to + at - own.from);
    const insert = list ? lines : lines.slice(0, key) + writeKey(name ?? '', false) + rest;
    return edited([{ from: own.to, to: own.to, insert }]);
  }
  const value = entry.value.data as Plain;
  return list
    ? insertAt(source, path.slice(0, -1), index + 1, value)
    : putKey(source, path.slice(0, -1), name ?? '', value, index + 1, 'above');
}
