import type { Path } from '#core/check/raw.ts';
import { insertInBrackets, moveInBrackets, removeInBrackets } from './edit-brackets.ts';
import { insertLines, moveLines, removeLines, type Block } from './edit-lines.ts';
import { edited, refused, replace, type Edited } from './edited.ts';
import { columnOf, linesOf } from './lines.ts';
import { mannerOf, type Manner } from './manner.ts';
import { isGroup, isList, isSame, type Plain } from './plain.ts';
import { standing, type Standing } from './standing.ts';
import type { Changes, Source } from './source.ts';
import { indexOf, treeOf, type Collection, type Found, type Scalar } from './tree.ts';
import { putWithComment } from './put-with-comment.ts';
import {
  isSingle,
  writeAfterDash,
  writeAfterKey,
  writeFlow,
  writeKey,
  writeLines,
  writePair,
} from './write-value.ts';
import { writeScalar, type Written } from './write-scalar.ts';

export type { Plain };

/** Edits of single parts. Each leaves comments, order, quotes and line breaks of everything else as they are. */

/** Gives the part at `path` a value, in the style it is written in now; a key that is not there yet is added at the end of its parent. */
export function setAt(source: Source, path: Path, value: Plain): Edited {
  const place = standing(source, path);
  if (!place.ok) return place;
  const name = path.at(-1);
  if (name === undefined) return refused('The whole file cannot be replaced by an edit.');
  if (place.found.length < path.length) return addMissing(source, path, place.found.length, value);
  const last = place.found.at(-1);
  if (!last) return refused(NOWHERE);
  if (isSame(last.entry.value.data, value) && last.entry.value.kind !== 'scalar') return edited([]);
  return setValue(source, place, last, value);
}

const NOWHERE = 'There is no such part any more.';

function setValue(source: Source, place: Standing, last: Found, value: Plain): Edited {
  const { text } = source;
  const { entry, at, parent } = last;
  const old = entry.value;
  const manner = mannerOf(text);
  if (old.kind === 'scalar' && isSame(old.data, value) && old.style !== 'empty') return edited([]);
  const [from, to] = [old.from + at, old.to + at];
  if (place.flow) {
    const before = old.kind === 'scalar' ? old : undefined;
    const here = { indent: 0, column: 0, flow: true, manner };
    const written = isSingle(value) ? writeScalar(value, here, before) : writeFlow(value, manner);
    const nothing = old.kind === 'scalar' && old.style === 'empty';
    const colon = entry.opens === undefined ? ': ' : nothing ? ' ' : '';
    return edited([replace(text, from, to, colon + written)]);
  }
  const column = columnOf(text, entry.key.from + at);
  const opens = (entry.opens ?? entry.key.to) + at;
  const spot = { indent: column + 2, column: columnOf(text, from), flow: false, manner };
  if (old.kind === 'scalar' && old.style !== 'empty' && isSingle(value))
    return edited([putWithComment(text, from, to, writeScalar(value, spot, writtenAs(text, from, to, old)))]);
  if (old.kind !== 'scalar' && old.flow && !isSingle(value) && isShort(value, manner)) {
    const written = writeFlow(value, manner);
    return edited([putWithComment(text, from, to, written)]);
  }
  const written =
    parent.kind === 'list'
      ? writeAfterDash(value, column, manner)
      : writeAfterKey(value, { column, start: columnOf(text, opens) + 1, manner });
  return edited([putWithComment(text, opens, Math.max(to, opens), written)]);
}

/** How a value is written, lines and all where it is folded. */
function writtenAs(text: string, from: number, to: number, { style, data }: Scalar): Written {
  if (style !== 'folded') return { style, data };
  const lines = text.slice(from, to).split(/\r?\n/).slice(1);
  const indent = lines[0]?.search(/\S|$/) ?? 0;
  return { style, data, lines: lines.map((line) => line.slice(indent)) };
}

/** Short enough to stay in brackets. */
const isShort = (value: Plain, manner: Manner): boolean => writeFlow(value, manner).length <= 110;

/** The parents that are missing come with the part. */
function addMissing(source: Source, path: Path, known: number, value: Plain): Edited {
  let whole = value;
  for (const step of path.slice(known + 1).toReversed()) {
    if (typeof step === 'number' && step > 0) return refused(NOWHERE);
    whole = typeof step === 'number' ? [whole] : { [step]: whole };
  }
  const step = path[known];
  if (step === undefined) return refused(NOWHERE);
  return typeof step === 'number'
    ? insertAt(source, path.slice(0, known), step, whole)
    : insertKey(source, path.slice(0, known), step, whole);
}

/** Takes a part out, with the comments that belong to it. */
export function removeAt(source: Source, path: Path): Edited {
  const place = standing(source, path);
  if (!place.ok) return place;
  const last = place.found.at(-1);
  if (!last || place.found.length < path.length) return refused(NOWHERE);
  const { parent, parentAt, index } = last;
  const block: Block = { text: source.text, collection: parent, at: parentAt };
  if (parent.entries.length > 1)
    return edited(parent.flow ? removeInBrackets(block, index) : removeLines(block, index));
  return edited(emptied(source, block, place.found.at(-2)));
}

/** The last entry goes: an empty list or group stays. */
function emptied({ text }: Source, { collection, at }: Block, owner: Found | undefined): Changes {
  const brackets = collection.kind === 'list' ? '[]' : '{}';
  if (collection.flow || !owner) {
    return [replace(text, collection.from + at, collection.to + at, brackets)];
  }
  const lines = linesOf(text, collection, at, 0);
  if (lines.compact) return [{ from: collection.from + at, to: collection.to + at, insert: brackets }];
  const opens = (owner.entry.opens ?? owner.entry.key.to) + owner.at;
  // The line break before a file's last line goes with it, where the file ends without one.
  const ended = lines.to < text.length || text.endsWith('\n');
  const newline = text.slice(0, lines.from).endsWith('\r\n') ? 2 : 1;
  return [
    { from: opens, to: opens, insert: ` ${brackets}` },
    { from: ended ? lines.from : Math.max(opens, lines.from - newline), to: lines.to, insert: '' },
  ];
}

/** Puts a new entry at `index` of the list at `path`. */
export function insertAt(source: Source, path: Path, index: number, value: Plain): Edited {
  const place = collectionAt(source, path, 'list');
  if (!place.ok) return place;
  const { collection, at } = place;
  if (collection === undefined) {
    return index === 0 ? fill(source, path, [value]) : refused(NOWHERE);
  }
  if (index < 0 || index > collection.entries.length) return refused(NOWHERE);
  if (collection.entries.length === 0) return fill(source, path, [value]);
  const block: Block = { text: source.text, collection, at };
  if (collection.flow) return edited(insertInBrackets(block, index, writeFlow(value, mannerOf(source.text))));
  const { column } = linesOf(source.text, collection, at, 0);
  return edited(
    insertLines(block, index, `-${writeAfterDash(value, column, mannerOf(source.text))}`, 'above'),
  );
}

/** Puts a new key into the group at `path`, before another key, or at its end. */
export function insertKey(source: Source, path: Path, key: string, value: Plain, before?: string): Edited {
  const place = collectionAt(source, path, 'map');
  if (!place.ok) return place;
  const { collection } = place;
  if (collection === undefined || collection.entries.length === 0)
    return fill(source, path, { [key]: value });
  const found = before === undefined ? -1 : indexOf(collection, before);
  return putKey(source, path, key, value, found < 0 ? collection.entries.length : found, 'below');
}

/**
 * Puts a new key into the group at `path`, so that it stands at `index`. `close`: whether it stands directly below the key above,
 * or directly above the one below, where blank lines or dividing comments are between the two.
 */
export function putKey(
  source: Source,
  path: Path,
  key: string,
  value: Plain,
  index: number,
  close: 'above' | 'below',
): Edited {
  const place = collectionAt(source, path, 'map');
  if (!place.ok) return place;
  const { collection, at } = place;
  if (collection === undefined || collection.entries.length === 0)
    return fill(source, path, { [key]: value });
  if (indexOf(collection, key) >= 0) return refused(`There is already “${key}” here.`);
  const block: Block = { text: source.text, collection, at };
  if (collection.flow) {
    return edited(
      insertInBrackets(block, index, `${writeKey(key, true)}: ${writeFlow(value, mannerOf(source.text))}`),
    );
  }
  const { column } = linesOf(source.text, collection, at, 0);
  const entry = writePair(key, value, column, mannerOf(source.text));
  return edited(insertLines(block, index, entry, close));
}

/** Moves an entry of a list, or a key of a group, to another place among its neighbours, with its comments. */
export function moveTo(source: Source, path: Path, index: number): Edited {
  const place = standing(source, path);
  if (!place.ok) return place;
  const last = place.found.at(-1);
  if (!last || place.found.length < path.length) return refused(NOWHERE);
  const { parent } = last;
  const to = Math.max(0, Math.min(index, parent.entries.length - 1));
  if (to === last.index) return edited([]);
  const block: Block = { text: source.text, collection: parent, at: last.parentAt };
  return edited(parent.flow ? moveInBrackets(block, last.index, to) : moveLines(block, last.index, to));
}

/** Calls a key by another name. */
export function renameKey(source: Source, path: Path, name: string): Edited {
  const place = standing(source, path);
  if (!place.ok) return place;
  const last = place.found.at(-1);
  if (!last || place.found.length < path.length || last.parent.kind !== 'map') return refused(NOWHERE);
  if (last.entry.name === name) return edited([]);
  if (indexOf(last.parent, name) >= 0) return refused(`There is already “${name}” here.`);
  const { from, to } = last.entry.key;
  return edited([replace(source.text, from + last.at, to + last.at, writeKey(name, place.flow))]);
}

type CollectionAt =
  | { readonly ok: true; readonly collection: Collection | undefined; readonly at: number }
  | { readonly ok: false; readonly problem: string };

/** The list or group at a path; undefined where there is none yet and nothing stands in its place. */
function collectionAt(source: Source, path: Path, kind: Collection['kind']): CollectionAt {
  const place = standing(source, path);
  if (!place.ok) return place;
  if (place.found.length < path.length) return { ok: true, collection: undefined, at: 0 };
  const part = place.part;
  if (part?.kind === kind) return { ok: true, collection: part, at: place.at };
  if (part === undefined || (part.kind === 'scalar' && part.data === null))
    return { ok: true, collection: undefined, at: 0 };
  const written =
    isList(part.data as Plain) || isGroup(part.data as Plain) ? 'another kind of group' : 'a single value';
  return { ok: false, problem: `Here stands ${written}; change it in the source first.` };
}

/** Gives a list or group that is empty or not there its first entry. */
function fill(source: Source, path: Path, value: Plain): Edited {
  if (path.length > 0) {
    const place = standing(source, path);
    if (!place.ok) return place;
    const last = place.found.at(-1);
    if (!last || place.found.length < path.length) return addMissing(source, path, place.found.length, value);
    const { entry, at, parent } = last;
    if (place.flow) return setValue(source, place, last, value);
    const column = columnOf(source.text, entry.key.from + at);
    const opens = (entry.opens ?? entry.key.to) + at;
    const manner = mannerOf(source.text);
    const spot = { column, start: columnOf(source.text, opens) + 1, manner };
    const written =
      parent.kind === 'list' ? writeAfterDash(value, column, manner) : writeAfterKey(value, spot);
    return edited([putWithComment(source.text, opens, Math.max(entry.value.to + at, opens), written)]);
  }
  const { text } = source;
  const { root, at } = treeOf(source);
  const manner = mannerOf(text);
  const written = isSingle(value) ? writeFlow(value, manner) : writeLines(value, 0, manner);
  if (root && (root.kind !== 'scalar' || root.style !== 'empty'))
    return edited([replace(text, root.from + at, root.to + at, written)]);
  const above = text === '' || text === '\uFEFF' || text.endsWith('\n') ? '' : manner.newline;
  const insert = above + written + manner.newline;
  return edited([{ from: text.length, to: text.length, insert }]);
}
