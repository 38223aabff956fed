import { SCENARIO_FILE } from '#formats/scenario/file-names.ts';
import { createContext, useContext, useMemo } from 'react';
import type { Path } from '#core/check/raw.ts';
import { setField } from '#formats/scenario/edit/set-field.ts';
import type { Plain } from '#formats/yaml/edit-source.ts';
import type { Edited } from '#formats/yaml/edited.ts';
import type { Source } from '#formats/yaml/source.ts';
import type { Selection } from '#app/authoring/document/selection.ts';
import { type StudioStore } from '#app/authoring/document/studio-store.ts';
import { useStudioStore } from '#app/authoring/document/use-studio.ts';

/** Where a form says why an edit could not be made; null when the next one could. */
export const RefusalContext = createContext<(problem: string | null) => void>(() => {});

export interface Edits {
  /** Gives a field another value; letters typed into one field are undone together. Undefined takes the field out. */
  readonly set: (path: Path, value: Plain | undefined, label: string) => void;
  /** Any other edit of the scenario. False where it could not be made; the form then says why. */
  readonly make: (label: string, edit: (source: Source) => Edited, how?: How) => boolean;
}

export interface How {
  readonly select?: Selection;
  readonly mergeKey?: string;
}

/** Changes of the scenario’s text in the words of the forms. */
export function useEdits(): Edits {
  const store = useStudioStore();
  const refuse = useContext(RefusalContext);
  return useMemo(() => editsOf(store, refuse), [store, refuse]);
}

function editsOf(store: StudioStore, refuse: (problem: string | null) => void): Edits {
  const make: Edits['make'] = (label, edit, how = {}) => {
    const source = store.getState().files[SCENARIO_FILE];
    if (!source) return false;
    const edited = edit(source);
    refuse(edited.ok ? null : edited.problem);
    if (!edited.ok) return false;
    if (edited.steps.length > 0)
      store.edit({ label, changes: [{ file: SCENARIO_FILE, steps: edited.steps }], ...how });
    else if (how.select) store.select(how.select);
    return true;
  };
  return {
    make,
    set: (path, value, label) =>
      void make(`Edit “${label}”`, (source) => setField(source, path, value), {
        mergeKey: JSON.stringify(path),
      }),
  };
}
