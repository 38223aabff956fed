import { mayFollow, type DraftBackend } from './draft-backend.ts';
import type { DraftNote } from './draft-note.ts';
import type { DraftCard, DraftRecord, DraftVersion } from './draft-store.ts';

/** Keeps drafts until the tab closes: the fallback where a browser forbids its database. */
export function draftMemoryBackend(): DraftBackend {
  const drafts = new Map<string, DraftRecord>();
  const cards = new Map<string, DraftCard>();
  const versions = new Map<string, DraftVersion>();
  const handles = new Map<string, unknown>();
  let notes: readonly DraftNote[] = [];
  return {
    readCards: async () => [...cards.values()],
    read: async (id) => drafts.get(id),
    write: async (record, card) => {
      const stored = drafts.get(record.id);
      if (!mayFollow(stored, record)) return { written: false, stored };
      drafts.set(record.id, record);
      cards.set(record.id, card);
      return { written: true };
    },
    remove: async (id) => {
      drafts.delete(id);
      cards.delete(id);
      handles.delete(id);
      notes = notes.filter(({ draft }) => draft !== id);
      for (const version of versions.values()) if (version.draft === id) versions.delete(version.id);
    },
    readVersions: async (draft) => [...versions.values()].filter((version) => version.draft === draft),
    writeVersion: async (version) => void versions.set(version.id, version),
    removeVersion: async (id) => void versions.delete(id),
    readNotes: async (draft) => notes.filter((note) => note.draft === draft),
    writeNote: async (note) => {
      notes = [...notes, note];
    },
    removeNotes: async (draft, session, upTo) => {
      notes = notes.filter((note) => note.draft !== draft || note.session !== session || note.seq > upTo);
    },
    readHandle: async (draft) => handles.get(draft),
    writeHandle: async (draft, handle) => void handles.set(draft, handle),
  };
}
