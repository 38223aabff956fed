import type { Path } from '#core/check/raw.ts';

/** Where a caret stands in a YAML text that is half typed, told from indentation alone: what the reader cannot read yet is completed here. */

export interface CaretPlace {
  /** Of the value that is typed, or of the group whose key is typed. Places in lists count from 0. */
  readonly path: Path;
  /** What may be typed: a key of the group at `path`, its value, or either. */
  readonly takes: 'key' | 'value' | 'either';
  /** Inside brackets, on one line. */
  readonly flow: boolean;
  /** Where the word that is being typed begins. */
  readonly from: number;
  readonly typed: string;
  /** Column of the key that is typed. */
  readonly column: number;
  /** Keys that the group has already, as far as they are written above or below it. */
  readonly taken: readonly string[];
}

/** A part that begins on a line: a key or the dash of a list, at a column. */
interface Mark {
  readonly column: number;
  readonly key: string | undefined;
}

interface Line {
  readonly marks: readonly Mark[];
  /** Column of the first thing on it. */
  readonly column: number;
  /** Where the value after the last mark begins. */
  readonly valueAt: number;
  readonly value: string;
}

const KEY = /^(?:"([^"]*)"|'([^']*)'|([^\s#[\]{}"',&*!|>%@`-][^:#]*?|-[^\s:#]+))\s*:(?=\s|$)/;
const BLOCK_TEXT = /(?:^|[\s:])[|>][-+\d]*\s*(?:#.*)?$/;

/** What begins on a line; undefined for blank ones and comments. */
function readLine(text: string): Line | undefined {
  let column = text.length - text.trimStart().length;
  if (column === text.length || text[column] === '#') return undefined;
  const first = column;
  const marks: Mark[] = [];
  for (;;) {
    const rest = text.slice(column);
    const dash = /^-(?:\s+|$)/.exec(rest);
    if (!dash) break;
    marks.push({ column, key: undefined });
    column += dash[0].length;
  }
  const key = KEY.exec(text.slice(column));
  if (key) {
    marks.push({ column, key: key[1] ?? key[2] ?? key[3] ?? '' });
    column += key[0].length;
    column += text.slice(column).length - text.slice(column).trimStart().length;
  }
  return { marks, column: first, valueAt: column, value: text.slice(column) };
}

/** The line breaks around a place, and the lines above and below it one by one. */
function* linesUp(text: string, from: number): Generator<string> {
  for (let end = from - 1; end >= 0;) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    yield text.slice(start, end);
    end = start - 1;
  }
}

function* linesDown(text: string, from: number): Generator<string> {
  for (let start = from; start < text.length;) {
    const end = text.indexOf('\n', start);
    yield text.slice(start, end < 0 ? text.length : end);
    if (end < 0) return;
    start = end + 1;
  }
}

/** The part that `mark` belongs to, upwards: its path, the keys beside it, and whether it lies in a block of text. */
function climb(text: string, lineStart: number, column: number, isItem: boolean) {
  const path: (string | number)[] = [];
  const taken: string[] = [];
  let level = column;
  let item = isItem;
  let place = 0;
  let atFirst = true;
  for (const above of linesUp(text, lineStart)) {
    const indent = above.length - above.trimStart().length;
    if (indent > level) continue;
    const line = readLine(above);
    if (!line) continue;
    if (BLOCK_TEXT.test(line.value) && line.column < level) return undefined;
    for (const mark of line.marks.toReversed()) {
      if (mark.column > level) continue;
      if (item && mark.key === undefined && mark.column === level) place++;
      else if (!item && mark.key !== undefined && mark.column === level) {
        if (atFirst) taken.push(mark.key);
      } else if (item ? mark.key !== undefined : mark.column < level) {
        if (item) path.unshift(place);
        place = 0;
        atFirst = false;
        if (mark.key === undefined) item = true;
        else {
          path.unshift(mark.key);
          item = false;
        }
        level = mark.column;
      }
    }
    if (level === 0 && !item) break;
  }
  if (item) path.unshift(place);
  return { path, taken };
}

function keysBelow(text: string, lineEnd: number, column: number): string[] {
  const keys: string[] = [];
  for (const below of linesDown(text, lineEnd + 1)) {
    const line = readLine(below);
    if (!line) continue;
    if (line.column < column || (line.marks[0]?.key === undefined && line.column === column)) break;
    const [mark] = line.marks;
    if (mark?.column === column && mark.key !== undefined) keys.push(mark.key);
  }
  return keys;
}

/** How the brackets before the caret nest: the steps they add to the path, and the word at the caret. */
function readFlow(value: string) {
  const open: { kind: '{' | '['; key: string | undefined; index: number; keys: string[] }[] = [];
  let word = 0;
  let quote = '';
  for (let i = 0; i < value.length; i++) {
    const c = value[i] as string;
    if (quote !== '') {
      if (c === quote) quote = '';
      continue;
    }
    const top = open.at(-1);
    if ((c === '"' || c === "'") && value.slice(word, i).trim() === '') quote = c;
    else if (c === '#' && /\s/.test(value[i - 1] ?? ' ')) return undefined;
    else if ((c === '{' || c === '[') && value.slice(word, i).trim() === '') {
      open.push({ kind: c, key: undefined, index: 0, keys: [] });
      word = i + 1;
    } else if (!top) continue;
    else if (c === '}' || c === ']') {
      open.pop();
      word = i + 1;
    } else if (c === ',') {
      top.index++;
      top.key = undefined;
      word = i + 1;
    } else if (c === ':' && top.kind === '{' && /\s|^$/.test(value[i + 1] ?? '')) {
      top.key = value
        .slice(word, i)
        .trim()
        .replaceAll(/^["']|["']$/g, '');
      top.keys.push(top.key);
      word = i + 1;
    }
  }
  const at = value.slice(word);
  return { open, word: word + at.length - at.trimStart().length };
}

/** @param caret a place in `text`; undefined where nothing can be completed, as in a comment or a block of text */
export function caretPlace(text: string, caret: number): CaretPlace | undefined {
  const lineStart = text.lastIndexOf('\n', caret - 1) + 1;
  const lineEnd = text.indexOf('\n', caret) < 0 ? text.length : text.indexOf('\n', caret);
  const head = text.slice(lineStart, caret);
  if (/^\s*#/.test(head) || /\s#[^'"]*$/.test(head)) return undefined;
  const line = readLine(head) ?? { marks: [], column: head.length, valueAt: head.length, value: '' };
  const first = line.marks[0] ?? { column: line.column, key: '' };
  const parent = climb(text, lineStart, first.column, first.key === undefined);
  if (!parent) return undefined;
  let path = parent.path;
  for (const [i, mark] of line.marks.entries()) {
    if (mark.key !== undefined) path = [...path, mark.key];
    else if (i > 0) path = [...path, 0];
  }
  const last = line.marks.at(-1);
  const flow = readFlow(line.value);
  if (!flow) return undefined;
  const wordAt = lineStart + line.valueAt + flow.word;
  const word = { from: wordAt, typed: text.slice(wordAt, caret), column: line.valueAt };
  const inner = flow.open.at(-1);
  if (inner) {
    for (const { kind, key, index } of flow.open.slice(0, -1))
      path = [...path, kind === '[' ? index : (key ?? '')];
    if (inner.kind === '[')
      return { ...word, path: [...path, inner.index], takes: 'value', flow: true, taken: [] };
    return inner.key === undefined
      ? { ...word, path, takes: 'key', flow: true, taken: inner.keys }
      : { ...word, path: [...path, inner.key], takes: 'value', flow: true, taken: [] };
  }
  if (last?.key !== undefined) {
    const inValue = last.key === '' || text[lineStart + line.valueAt - 1] !== ':';
    return inValue ? { ...word, path, takes: 'value', flow: false, taken: [] } : undefined;
  }
  const alone = line.marks.length === 0;
  const taken = [...(alone ? parent.taken : []), ...keysBelow(text, lineEnd, line.valueAt)];
  return { ...word, path, takes: alone ? 'key' : 'either', flow: false, taken };
}
