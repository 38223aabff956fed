import { linesOf, newlineOf, type Lines } from './lines.ts';
import { replace } from './edited.ts';
import type { Changes } from './source.ts';
import type { Collection } from './tree.ts';

/** Entries written in lines: taking them out, putting them in, moving them. */

/** A collection in lines within a text. */
export interface Block {
  readonly text: string;
  readonly collection: Collection;
  /** Added to places of the collection gives places of the text. */
  readonly at: number;
}

const lines = ({ text, collection, at }: Block, index: number): Lines => linesOf(text, collection, at, index);

/** Takes out one of several entries. */
export function removeLines(block: Block, index: number): Changes {
  const { text } = block;
  const own = lines(block, index);
  if (own.compact) return rewriteStart(block, index);
  if (own.to === text.length && !text.endsWith('\n') && own.from > 0) {
    // The file ends without a line break, and still does.
    const newline = text.slice(0, own.from).endsWith('\r\n') ? 2 : 1;
    return [{ from: own.from - newline, to: own.to, insert: '' }];
  }
  return [{ from: own.from, to: own.to, insert: '' }];
}

/** Puts an entry in before the one at `index`, or after the last. @param entry without the indentation of its first line */
export function insertLines(block: Block, index: number, entry: string, close: 'above' | 'below'): Changes {
  const { text } = block;
  const newline = newlineOf(text);
  const neighbour =
    index > 0 && close === 'above' ? index - 1 : Math.min(index, block.collection.entries.length - 1);
  const own = lines(block, neighbour);
  const pad = ' '.repeat(own.column);
  if (neighbour === index) {
    const insert = own.compact ? entry + newline + pad : pad + entry + newline;
    return [{ from: own.from, to: own.from, insert }];
  }
  const ended = own.to < text.length || text.endsWith('\n');
  const insert = ended ? pad + entry + newline : newline + pad + entry;
  return [{ from: own.to, to: own.to, insert }];
}

/** Moves an entry to the place `to`, counted without it. */
export function moveLines(block: Block, from: number, to: number): Changes {
  const { text } = block;
  const own = lines(block, from);
  const goal = lines(block, to);
  const unended = !text.endsWith('\n') && (own.to === text.length || goal.to === text.length);
  if (own.compact || goal.compact || unended) return rewriteStart(block, from, to);
  const insert = text.slice(own.from, own.to);
  const taken = { from: own.from, to: own.to, insert: '' };
  return from < to
    ? [taken, { from: goal.to, to: goal.to, insert }]
    : [{ from: goal.from, to: goal.from, insert }, taken];
}

/**
 * Where the first entry begins behind a dash (`- id: x`) or the last ends without a line break, an entry's lines cannot be moved
 * as they are: the lines from the first entry to the last concerned are laid out again.
 */
function rewriteStart(block: Block, from: number, to?: number): Changes {
  const { text } = block;
  const newline = newlineOf(text);
  const lowest = lines(block, Math.min(from, to ?? from));
  const highest = lines(block, to === undefined ? block.collection.entries.length - 1 : Math.max(from, to));
  const pad = ' '.repeat(lowest.column);
  const lead = lowest.compact ? pad : '';
  const ended = highest.to < text.length || text.endsWith('\n');
  const all = lead + text.slice(lowest.from, highest.to) + (ended ? '' : newline);
  const shift = lead.length - lowest.from;
  const span = (index: number) => {
    const own = lines(block, index);
    const start = own.compact ? 0 : own.from + shift;
    const end = own.to + shift + (own.to === text.length && !ended ? newline.length : 0);
    return { start, end };
  };
  const own = span(from);
  const entry = all.slice(own.start, own.end);
  let next = all.slice(0, own.start) + all.slice(own.end);
  if (to !== undefined) {
    const goal = span(to);
    const place = from < to ? goal.end - entry.length : goal.start;
    next = next.slice(0, place) + entry + next.slice(place);
  }
  if (lead !== '')
    next = next.startsWith(lead) && next[lead.length] !== ' ' ? next.slice(lead.length) : newline + next;
  if (!ended && next.endsWith(newline)) next = next.slice(0, -newline.length);
  return [replace(text, lowest.from, highest.to, next)];
}
