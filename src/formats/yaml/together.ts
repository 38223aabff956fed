import { refused, type Edited } from './edited.ts';
import { openSource } from './open-source.ts';
import { applyChanges, type Changes, type Source } from './source.ts';

/** Several edits as one. */

/** Edits one after the other, each of the text that the one before left. The first that cannot be made stops all. */
export function inTurn(source: Source, edits: readonly ((source: Source) => Edited)[]): Edited {
  const steps: Changes[] = [];
  let now = source;
  for (const [i, edit] of edits.entries()) {
    const next = edit(now);
    if (!next.ok) return next;
    steps.push(...next.steps);
    if (i < edits.length - 1) now = afterwards(now, next.steps);
  }
  return { ok: true, steps };
}

/** The source after the steps of an edit. */
export function afterwards(source: Source, steps: readonly Changes[]): Source {
  if (steps.length === 0) return source;
  return openSource(steps.reduce(applyChanges, source.text), source);
}

/** Edits of parts that do not overlap, all of the same text, as one step. */
export function atOnce(edits: readonly Edited[]): Edited {
  const changes = [];
  for (const edit of edits) {
    if (!edit.ok) return edit;
    if (edit.steps.length > 1) return refused('These changes cannot be made at once.');
    changes.push(...edit.steps.flat());
  }
  if (changes.length === 0) return { ok: true, steps: [] };
  return { ok: true, steps: [changes.toSorted((a, b) => a.from - b.from || a.to - b.to)] };
}
