import { replace } from './edited.ts';
import type { TextChange } from './source.ts';

/** Writes a value in place of another; a comment on the line of either stays on the first line, where it is no part of the value. */
export function putWithComment(text: string, from: number, to: number, written: string): TextChange {
  const lineEnd = (offset: number) => {
    const end = text.indexOf('\n', offset);
    if (end < 0) return text.length;
    return text[end - 1] === '\r' && end > offset ? end - 1 : end;
  };
  const after = text.slice(to, lineEnd(to));
  const head = text.slice(from, Math.min(to, lineEnd(from)));
  const inside = lineEnd(from) < to ? (/^(?:[|>][-+0-9]*)?(\s+#.*)$/.exec(head)?.[1] ?? '') : '';
  const moves = /^\s+#/.test(after) && written.includes('\n');
  if (inside === '' && !moves) return replace(text, from, to, written);
  const first = /^[^\r\n]*/.exec(written)?.[0] ?? '';
  const comment = inside + (moves ? after : '');
  return replace(text, from, moves ? to + after.length : to, first + comment + written.slice(first.length));
}
