import { createDraftStore, type DraftStoreParts } from '#app/storage/create-draft-store.ts';
import type { DraftBackend } from '#app/storage/draft-backend.ts';
import { draftMemoryBackend } from '#app/storage/draft-memory-backend.ts';

/** Draft stores over one backend, as two tabs over one database. */
export function draftsOver(backend: DraftBackend | Error, parts: Partial<DraftStoreParts> = {}) {
  let time = 100;
  return createDraftStore({
    open: () => (backend instanceof Error ? Promise.reject(backend) : Promise.resolve(backend)),
    now: () => time++,
    newId: () => crypto.randomUUID(),
    ...parts,
  });
}

/** A disk for drafts that can be filled up and emptied. */
export function draftDisk() {
  const backend = draftMemoryBackend();
  let trouble: Error | null = null;
  const unlessFull = <T>(act: () => Promise<T>) => (trouble ? Promise.reject(trouble) : act());
  return {
    fill: (error: Error) => {
      trouble = error;
    },
    empty: () => {
      trouble = null;
    },
    backend: {
      ...backend,
      write: (record, card) => unlessFull(() => backend.write(record, card)),
      writeVersion: (version) => unlessFull(() => backend.writeVersion(version)),
      writeNote: (note) => unlessFull(() => backend.writeNote(note)),
    } satisfies DraftBackend,
  };
}

/** What tabs tell each other, without a browser. */
export function tabs() {
  const heard: ((from: number) => void)[] = [];
  let joined = 0;
  return {
    join: () => {
      const self = joined++;
      return {
        tell: () => heard.forEach((hear) => hear(self)),
        hear: (listener: () => void) => void heard.push((from) => from !== self && listener()),
      };
    },
  };
}
