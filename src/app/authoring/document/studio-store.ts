import { createStore, type StoreApi } from 'zustand/vanilla';
import { openSource } from '#formats/yaml/open-source.ts';
import type { Source } from '#formats/yaml/source.ts';
import { change, remember, type Edit, type FileChanges, type Step, type Texts } from './history.ts';
import type { Selection } from './selection.ts';

/** The document under work: its texts, how it came to be so, and what the author has before them. */
export interface Studio {
  /** File → text with its places: `scenario.yaml`, perhaps `<id>.persona.yaml` and `translations/<language>.yaml`. */
  readonly files: Readonly<Record<string, Source>>;
  /** Counts every change of the texts, undo and redo included. */
  readonly revision: number;
  readonly selection: Selection;
  readonly past: readonly Step[];
  /** Undone steps, the next to be redone last. */
  readonly future: readonly Step[];
}

export interface StudioActions {
  readonly edit: (edit: Edit) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly select: (selection: Selection) => void;
}

export type StudioStore = StoreApi<Studio> & StudioActions;

const AT_THE_START: Selection = { kind: 'part', part: 'about' };

/** @param now milliseconds since 1970 */
export function createStudioStore(
  texts: Texts,
  now: () => number,
  selection: Selection = AT_THE_START,
): StudioStore {
  const store = createStore<Studio>(() => ({
    files: sourcesOf(texts, {}),
    revision: 0,
    selection,
    past: [],
    future: [],
  }));

  function apply(changes: readonly FileChanges[]): { files: Studio['files']; back: readonly FileChanges[] } {
    const { files } = store.getState();
    const changed = change(textsOf(files), changes);
    return { files: sourcesOf(changed.texts, files), back: changed.back };
  }

  return Object.assign(store, {
    edit: ({ label, changes, mergeKey, select }: Edit) => {
      const { files, back } = apply(changes);
      store.setState(({ revision, selection: before, past, files: old }) => {
        const after = select ?? before;
        // An edit that changes no letter is nothing to undo.
        if (isSame(old, files)) return { selection: after };
        const step: Step = { label, mergeKey, at: now(), forward: changes, back, before, after };
        return {
          files,
          revision: revision + 1,
          selection: after,
          past: remember(past, step),
          future: [],
        };
      });
    },
    undo: () => {
      const step = store.getState().past.at(-1);
      if (!step) return;
      const { files } = apply(step.back);
      store.setState(({ revision, past, future }) => ({
        files,
        revision: revision + 1,
        selection: step.before,
        past: past.slice(0, -1),
        future: [...future, step],
      }));
    },
    redo: () => {
      const step = store.getState().future.at(-1);
      if (!step) return;
      const { files } = apply(step.forward);
      store.setState(({ revision, past, future }) => ({
        files,
        revision: revision + 1,
        selection: step.after,
        // A step that was undone is whole: typing that follows is a step of its own.
        past: [...past, { ...step, mergeKey: undefined }],
        future: future.slice(0, -1),
      }));
    },
    select: (next: Selection) => store.setState({ selection: next }),
  });
}

function isSame(before: Studio['files'], after: Studio['files']): boolean {
  const names = Object.keys(after);
  return names.length === Object.keys(before).length && names.every((name) => before[name] === after[name]);
}

export function textsOf(files: Studio['files']): Texts {
  return Object.fromEntries(Object.entries(files).map(([file, { text }]) => [file, text]));
}

function sourcesOf(texts: Texts, before: Studio['files']): Studio['files'] {
  return Object.fromEntries(
    Object.entries(texts).map(([file, text]) => {
      const old = Object.hasOwn(before, file) ? before[file] : undefined;
      return [file, old?.text === text ? old : openSource(text, old)];
    }),
  );
}
