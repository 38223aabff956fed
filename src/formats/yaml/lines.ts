import type { TextRange } from './source.ts';
import type { Collection, Found } from './tree.ts';

/** Lines of a text, and which of them belong to an entry that is written in lines. */

/** A comment that divides: "# ------ opening", "# ── vent ──". It belongs to what follows as a whole. */
const RULED = /^#\s*([-─—=*_~#])\1{2,}/;

function lineStart(text: string, offset: number): number {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return start === 0 && text.startsWith('\uFEFF') ? Math.min(1, offset) : start;
}

/** Behind the line's break, or the end of the text. */
export function nextLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

export function newlineOf(text: string): string {
  const end = text.indexOf('\n');
  return end > 0 && text[end - 1] === '\r' ? '\r\n' : '\n';
}

interface Line {
  readonly kind: 'blank' | 'comment' | 'ruled' | 'other';
  readonly indent: number;
}

function lineAt(text: string, start: number): Line {
  let at = start;
  while (text[at] === ' ') at++;
  const indent = at - start;
  if (text[at] === undefined || text[at] === '\n' || text[at] === '\r') return { kind: 'blank', indent };
  if (text[at] !== '#') return { kind: 'other', indent };
  return { kind: RULED.test(text.slice(at, at + 80)) ? 'ruled' : 'comment', indent };
}

/** An entry's lines: the comments directly above, the entry, and what is indented below it. */
export interface Lines extends TextRange {
  /** It begins behind a dash or another key, in the middle of a line. */
  readonly compact: boolean;
  /** Places in a line before its key or dash. */
  readonly column: number;
}

/** @param at added to places of the collection gives places of the text */
export function linesOf(text: string, collection: Collection, at: number, index: number): Lines {
  const entry = collection.entries[index];
  if (!entry) throw new Error('there is no such entry');
  const key = entry.key.from + entry.at + at;
  const start = lineStart(text, key);
  const column = key - start;
  const compact = /[^ ]/.test(text.slice(start, key));
  let from = compact ? key : start;
  // Comments above the first key of a file are about the file.
  const first = index === 0 && column === 0 && collection.kind === 'map';
  if (!compact && !first) from = commentsAbove(text, start, column);
  const end = Math.max(entry.value.to, entry.opens ?? entry.key.to) + entry.at + at;
  let to = nextLine(text, end);
  for (let next = to; next < text.length; next = nextLine(text, next)) {
    const line = lineAt(text, next);
    if (line.kind === 'blank') continue;
    if (line.kind === 'other' || line.indent <= column) break;
    to = nextLine(text, next);
  }
  return { from, to, compact, column };
}

function commentsAbove(text: string, start: number, column: number): number {
  let from = start;
  while (from > 0) {
    const above = lineStart(text, from - 1);
    const line = lineAt(text, above);
    if (above >= from || line.kind !== 'comment' || line.indent !== column) break;
    from = above;
  }
  return from;
}

/** The place of an entry with all that belongs to it. */
export function wholeOf(text: string, found: readonly Found[]): TextRange {
  const last = found.at(-1);
  if (!last) return { from: 0, to: text.length };
  if (!last.parent.flow) return linesOf(text, last.parent, last.parentAt, last.index);
  return { from: last.entry.key.from + last.at, to: last.entry.value.to + last.at };
}
