import type { FileChanges } from '#app/authoring/document/history.ts';
import type { Studio } from '#app/authoring/document/studio-store.ts';
import type { Changes } from '#formats/yaml/source.ts';

type Memory = Pick<Studio, 'past' | 'future'>;

/** What was done to the files between one state of the studio and the next, as its history tells. */
function whatWasDone(now: Memory, then: Memory): readonly FileChanges[] {
  const last = now.past.at(-1);
  const lastThen = then.past.at(-1);
  if (now.past.length < then.past.length) return lastThen?.back ?? [];
  if (!last) return [];
  // Typing that goes on lengthens the step.
  const goesOn = now.past.length === then.past.length && lastThen !== undefined;
  return goesOn ? last.forward.slice(lastThen.forward.length) : last.forward;
}

/**
 * What turned one text of a file into the next, in the small steps of the edit that did it; undefined where the history does not
 * tell, as when the file came or went.
 */
export function arrivedChanges(now: Memory, then: Memory, file: string): readonly Changes[] | undefined {
  const parts = whatWasDone(now, then).filter((part) => part.file === file);
  const steps: Changes[] = [];
  for (const part of parts) {
    if ('text' in part) return undefined;
    steps.push(...part.steps);
  }
  return steps;
}

/** The one change that turns a text into another: all between what both begin with and what both end with. */
export function singleChange(before: string, after: string): Changes {
  let from = 0;
  const shorter = Math.min(before.length, after.length);
  while (from < shorter && before[from] === after[from]) from++;
  let end = 0;
  while (end < shorter - from && before.at(-1 - end) === after.at(-1 - end)) end++;
  if (from === before.length && from === after.length) return [];
  return [{ from, to: before.length - end, insert: after.slice(from, after.length - end) }];
}
