import { SCENARIO_FILE } from '#formats/scenario/file-names.ts';
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { readDraft } from '#formats/scenario/draft/read-draft.ts';
import type { Draft } from '#formats/scenario/draft/draft.ts';
import { type Studio, type StudioStore } from './studio-store.ts';

export const StudioContext = createContext<StudioStore | null>(null);

/** The document that the views around show. */
export function useStudioStore(): StudioStore {
  const store = useContext(StudioContext);
  if (!store) throw new Error('the studio’s views live inside a workspace, which has the document');
  return store;
}

/** A part of the studio's state; renders again when it is another object than before. */
export function useStudio<Part>(part: (studio: Studio) => Part): Part {
  return useStore(useStudioStore(), part);
}

/** The scenario as far as it can be read. */
export function useDraft(): Draft {
  return useStudio(draftOf);
}

/** Remembered by the data it was read from, so that asking twice costs nothing. */
export function draftOf({ files }: Pick<Studio, 'files'>): Draft {
  return readDraft(files[SCENARIO_FILE]?.data);
}
