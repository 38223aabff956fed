import type { FileChanges } from '#app/authoring/document/history.ts';
import type { Studio } from '#app/authoring/document/studio-store.ts';
import { commonEnd, commonStart } from '#formats/yaml/common-ends.ts';
import type { Changes } from '#formats/yaml/source.ts';

type Memory = Pick<Studio, 'past' | 'future'>;

/** What was done to the files between one state of the studio and the next; undefined where its history does not tell. */
function whatWasDone(now: Memory, then: Memory): readonly FileChanges[] | undefined {
  if (now.past.length < then.past.length) return then.past.at(-1)?.back;
  // Typing that goes on is joined to the step before it.
  return now.past.length > then.past.length ? now.past.at(-1)?.forward : undefined;
}

/**
 * What turned one text of a file into the next, in the small steps of the edit that did it; undefined where the history does not
 * tell, as of typing that goes on, or where the file came or went.
 */
export function arrivedChanges(now: Memory, then: Memory, file: string): readonly Changes[] | undefined {
  const steps: Changes[] = [];
  for (const part of whatWasDone(now, then) ?? [null]) {
    if (!part || ('text' in part && part.file === file)) return undefined;
    if (part.file === file && 'steps' in part) steps.push(...part.steps);
  }
  return steps;
}

/** The one change that turns a text into another: all between what both begin with and what both end with. */
export function singleChange(before: string, after: string): Changes {
  const from = commonStart(before, after);
  const end = commonEnd(before, after, Math.min(before.length, after.length) - from);
  if (from === before.length && from === after.length) return [];
  return [{ from, to: before.length - end, insert: after.slice(from, after.length - end) }];
}
