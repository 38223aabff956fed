import { isList, type Plain, type PlainGroup } from './plain.ts';
import type { Manner } from './manner.ts';
import { isPlain, writeScalar, type Single, type Written } from './write-scalar.ts';

/**
 * New parts as YAML text, in the manner of the shipped files: in lines with two spaces a level, but short lists of words and
 * small groups of words in brackets, `[calm.short-turn]`, `{ mood: angry, trust: ..-1 }`.
 */

/** Words of a list, and keys of a group, that still go on one line. */
const MOST_IN_BRACKETS = { list: 8, group: 4, word: 40, line: 100 } as const;

/** For measuring. */
const ANY: Manner = { newline: '\n', quotes: 'double' };

const WORD = /^[\p{L}\p{N}._/-]+$/u;

export interface Spot {
  /** Column of the key or dash that the value belongs to. */
  readonly column: number;
  /** Column at which a value on the same line begins. */
  readonly start: number;
  readonly manner: Manner;
}

/** What follows `key:`, its space or line break included. */
export function writeAfterKey(value: Plain, spot: Spot, before?: Written): string {
  if (isSingle(value)) return ` ${writeSingle(value, spot, before)}`;
  if (isSmall(value)) return ` ${writeFlow(value, spot.manner)}`;
  const inner = spot.column + 2;
  const pad = spot.manner.newline + ' '.repeat(inner);
  return pad + writeLines(value, inner, spot.manner);
}

/** What follows `-`, its space included. */
export function writeAfterDash(value: Plain, column: number, manner: Manner): string {
  if (isSingle(value)) return ` ${writeSingle(value, { column, start: column + 2, manner })}`;
  if (isList(value) ? isSmall(value) : Object.keys(value).length === 0) return ` ${writeFlow(value, manner)}`;
  return ` ${writeLines(value, column + 2, manner)}`;
}

/** `key: value`, without the indentation of its first line. */
export function writePair(key: string, value: Plain, column: number, manner: Manner): string {
  const name = writeKey(key, false);
  return `${name}:${writeAfterKey(value, { column, start: column + name.length + 2, manner })}`;
}

export function writeKey(key: string, flow: boolean): string {
  // Keys are read as texts whatever they look like; only what would break the line needs quotes.
  return isPlain(key, flow) || /^\d+$/.test(key) ? key : JSON.stringify(key);
}

/** A list or group in lines, without the indentation of the first. */
export function writeLines(value: readonly Plain[] | PlainGroup, column: number, manner: Manner): string {
  const lines = isList(value)
    ? value.map((item) => `-${writeAfterDash(item, column, manner)}`)
    : Object.entries(value).map(([key, item]) => writePair(key, item, column, manner));
  return lines.join(manner.newline + ' '.repeat(column));
}

/** A value on one line, as within brackets. */
export function writeFlow(value: Plain, manner: Manner): string {
  if (isSingle(value)) return writeScalar(value, { indent: 0, column: 0, flow: true, manner });
  if (isList(value)) return `[${value.map((item) => writeFlow(item, manner)).join(', ')}]`;
  const pairs = Object.entries(value).map(
    ([key, item]) => `${writeKey(key, true)}: ${writeFlow(item, manner)}`,
  );
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

function writeSingle(value: Single, { column, start, manner }: Spot, before?: Written): string {
  return writeScalar(value, { indent: column + 2, column: start, flow: false, manner }, before);
}

export function isSingle(value: Plain): value is Single {
  return typeof value !== 'object' || value === null;
}

function isWord(value: Plain): boolean {
  return (
    isSingle(value) &&
    (typeof value !== 'string' || (value.length <= MOST_IN_BRACKETS.word && WORD.test(value)))
  );
}

function isSmall(value: readonly Plain[] | PlainGroup): boolean {
  if (isList(value)) {
    return value.length <= MOST_IN_BRACKETS.list && value.every(isWord) && fits(value);
  }
  const items = Object.values(value);
  return (
    items.length <= MOST_IN_BRACKETS.group &&
    items.every((item) => isWord(item) || (isList(item) && item.every(isWord))) &&
    fits(value)
  );
}

const fits = (value: Plain): boolean => writeFlow(value, ANY).length <= MOST_IN_BRACKETS.line;
