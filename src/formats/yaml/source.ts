import type { Path } from '#core/check/raw.ts';
import { detached } from './detached.ts';

/**
 * A YAML text that is being written: its data, its places, and edits that leave every byte they do not concern as it was.
 * The text is the document; every view reads it from here and changes it through `TextChange`s.
 */

/** Replaces the characters from `from` up to, not including, `to` (UTF-16 code units, from 0). */
export interface TextChange {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** Changes to one text, all given in its places before any of them, in ascending order and not overlapping. */
export type Changes = readonly TextChange[];

/** What is wrong with the text as YAML, at its place. */
export interface SourceProblem {
  readonly code: string;
  readonly from: number;
  readonly to: number;
  readonly message: string;
  readonly help: string;
}

export interface TextRange {
  readonly from: number;
  readonly to: number;
}

export interface Source {
  readonly text: string;
  /**
   * Plain data. What an edit did not touch is the same object as before it, so that views redraw only what changed. Of a part
   * that is no YAML just now, the last data that was read.
   */
  readonly data: unknown;
  readonly problems: readonly SourceProblem[];
  /**
   * Where a part stands; undefined where there is none. `value`: the value as written, quotes and block marks included.
   * `key`: its key, or the dash of an entry. `whole`: key and value with the comments that belong to them, whole lines.
   */
  readonly placeOf: (path: Path, part?: 'value' | 'key' | 'whole') => TextRange | undefined;
  /** The innermost part at a place. */
  readonly pathAt: (offset: number) => Path;
}

/** The text after `changes`. */
export function applyChanges(text: string, changes: Changes): string {
  let done = '';
  let at = 0;
  for (const { from, to, insert } of changes) {
    done += text.slice(at, from) + insert;
    at = to;
  }
  return done + text.slice(at);
}

/** Changes that turn the text after `changes` back into `text`. */
export function invertChanges(text: string, changes: Changes): Changes {
  let shift = 0;
  return changes.map(({ from, to, insert }) => {
    const start = from + shift;
    shift += insert.length - (to - from);
    return { from: start, to: start + insert.length, insert: detached(text.slice(from, to)) };
  });
}
