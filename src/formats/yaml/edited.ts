import type { Changes, TextChange } from './source.ts';

/**
 * What an edit comes to: changes to be applied one set after the other (each in the places that the one before left), or why it
 * cannot be made, in a sentence an author understands.
 */
export type Edited =
  | { readonly ok: true; readonly steps: readonly Changes[] }
  | { readonly ok: false; readonly problem: string };

export const refused = (problem: string): Edited => ({ ok: false, problem });

/** An edit of one set of changes, without those that change nothing. */
export function edited(changes: Changes): Edited {
  const real = changes.filter(({ from, to, insert }) => from < to || insert !== '');
  return { ok: true, steps: real.length === 0 ? [] : [real] };
}

/** The smallest change that makes `insert` of what stands there. */
export function replace(text: string, from: number, to: number, insert: string): TextChange {
  const most = Math.min(to - from, insert.length);
  let start = 0;
  while (start < most && text.charCodeAt(from + start) === insert.charCodeAt(start)) start++;
  let end = 0;
  while (end < most - start && text.charCodeAt(to - 1 - end) === insert.charCodeAt(insert.length - 1 - end))
    end++;
  return { from: from + start, to: to - end, insert: insert.slice(start, insert.length - end) };
}
