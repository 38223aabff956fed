import { applyChanges, type Changes, type Source } from './source.ts';
import type { Edited } from './edited.ts';
import { openSource } from './open-source.ts';

/** Edits one after the other, each of the text that the one before left, as one. The first that cannot be made stops them all. */
export function chainEdits(source: Source, edits: readonly ((source: Source) => Edited)[]): Edited {
  let now = source;
  const steps: Changes[] = [];
  for (const edit of edits) {
    const done = edit(now);
    if (!done.ok) return done;
    for (const changes of done.steps) {
      now = openSource(applyChanges(now.text, changes), now);
      steps.push(changes);
    }
  }
  return { ok: true, steps };
}
