import { applyChanges, invertChanges, type Changes } from '#formats/yaml/source.ts';
import { joinSteps } from '#formats/yaml/join-changes.ts';
import type { Selection } from './selection.ts';

/** Undo and redo over texts: each step is what was changed and what changes it back, so a long session costs little. */

/** A step an author would call one: "Add a reply". */
export interface Edit {
  /** What was done, as undo names it: "Delete the reply “Sorry, number?”". */
  readonly label: string;
  readonly changes: readonly FileChanges[];
  /** Edits one after the other with the same key are one step, as letters typed into one field are. */
  readonly mergeKey?: string;
  /** What to have before one afterwards. */
  readonly select?: Selection;
}

/** One after the other; each in the places that the one before left. */
export type FileChanges =
  | { readonly file: string; readonly steps: readonly Changes[] }
  /** A file that comes with this edit, or goes (`text: null`). */
  | { readonly file: string; readonly text: string | null };

export interface Step {
  readonly label: string;
  readonly mergeKey: string | undefined;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly forward: readonly FileChanges[];
  readonly back: readonly FileChanges[];
  readonly before: Selection;
  readonly after: Selection;
}

export type Texts = Readonly<Record<string, string>>;

/** Letters typed with longer pauses than this are undone apart. */
const TYPING_PAUSE_MS = 1500;

/** The texts after some changes, and the changes that lead back. Changes to a file that is not there make it from nothing. */
export function change(
  texts: Texts,
  changes: readonly FileChanges[],
): { readonly texts: Texts; readonly back: readonly FileChanges[] } {
  let now = texts;
  const back: FileChanges[] = [];
  for (const part of changes) {
    const old = Object.hasOwn(now, part.file) ? now[part.file] : undefined;
    if ('text' in part) {
      back.unshift({ file: part.file, text: old ?? null });
      const { [part.file]: _gone, ...others } = now;
      now = part.text === null ? others : { ...now, [part.file]: part.text };
      continue;
    }
    let text = old ?? '';
    const steps: Changes[] = [];
    for (const step of part.steps) {
      steps.unshift(invertChanges(text, step));
      text = applyChanges(text, step);
    }
    back.unshift(old === undefined ? { file: part.file, text: null } : { file: part.file, steps });
    now = { ...now, [part.file]: text };
  }
  return { texts: now, back };
}

/** Adds a step, or lengthens the last one where both are typing into one field without a pause. */
export function remember(past: readonly Step[], step: Step): readonly Step[] {
  const last = past.at(-1);
  const goesOn =
    last !== undefined &&
    step.mergeKey !== undefined &&
    last.mergeKey === step.mergeKey &&
    step.at - last.at <= TYPING_PAUSE_MS;
  if (!goesOn) return [...past, step];
  return [
    ...past.slice(0, -1),
    {
      ...step,
      label: last.label,
      before: last.before,
      forward: joined(last.forward, step.forward),
      back: joined(step.back, last.back),
    },
  ];
}

/** Typing into one file stays one part, however long it goes on. */
function joined(first: readonly FileChanges[], second: readonly FileChanges[]): readonly FileChanges[] {
  const last = first.at(-1);
  const next = second[0];
  if (!last || !next || last.file !== next.file || 'text' in last || 'text' in next)
    return [...first, ...second];
  const steps = joinSteps(last.steps, next.steps);
  return [...first.slice(0, -1), { file: last.file, steps }, ...second.slice(1)];
}
