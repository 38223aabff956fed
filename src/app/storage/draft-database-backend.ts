import type { DBSchema } from 'idb';
import { mayFollow, type DraftBackend } from './draft-backend.ts';
import type { DraftNote } from './draft-note.ts';
import { lastingConnection } from './lasting-connection.ts';
import type { DraftCard, DraftRecord, DraftVersion } from './draft-store.ts';

interface Schema extends DBSchema {
  drafts: { key: string; value: DraftRecord };
  /** What lists show, so that a list need not read every text. */
  cards: { key: string; value: DraftCard };
  versions: { key: string; value: DraftVersion; indexes: { draft: string } };
  notes: { key: [string, string, number]; value: DraftNote };
  handles: { key: string; value: unknown };
}

const EVERYTHING = ['drafts', 'cards', 'versions', 'notes', 'handles'] as const;
const ALL_OF_A_DRAFT = (id: string) => IDBKeyRange.bound([id], [id, []]);

/** Keeps drafts in IndexedDB. Rejects when the browser has none, forbids it, holds it shut, or has no space left. */
export async function draftDatabaseBackend(name = 'hold-the-line-drafts'): Promise<DraftBackend> {
  const { use: withDatabase } = await lastingConnection<Schema>(name, (fresh) => {
    fresh.createObjectStore('drafts');
    fresh.createObjectStore('cards');
    fresh.createObjectStore('versions').createIndex('draft', 'draft');
    fresh.createObjectStore('notes');
    fresh.createObjectStore('handles');
  });

  return {
    readCards: () => withDatabase((database) => database.getAll('cards')),
    read: (id) => withDatabase((database) => database.get('drafts', id)),
    write: (record, card) =>
      withDatabase(async (database) => {
        // Once a pause: there is time to wait for the disk itself, so that not even a power cut takes it.
        const transaction = database.transaction(['drafts', 'cards'], 'readwrite', { durability: 'strict' });
        const drafts = transaction.objectStore('drafts');
        const stored: unknown = await drafts.get(record.id);
        if (!mayFollow(stored, record)) return { written: false, stored };
        // All promises must be watched: a full disk fails the puts, the transaction, or both.
        await Promise.all([
          drafts.put(record, record.id),
          transaction.objectStore('cards').put(card, record.id),
          transaction.done,
        ]);
        return { written: true };
      }),
    remove: (id) =>
      withDatabase(async (database) => {
        const transaction = database.transaction(EVERYTHING, 'readwrite');
        const versions = transaction.objectStore('versions');
        const kept = await versions.index('draft').getAllKeys(id);
        await Promise.all([
          ...kept.map((version) => versions.delete(version)),
          transaction.objectStore('drafts').delete(id),
          transaction.objectStore('cards').delete(id),
          transaction.objectStore('handles').delete(id),
          transaction.objectStore('notes').delete(ALL_OF_A_DRAFT(id)),
          transaction.done,
        ]);
      }),
    readVersions: (draft) => withDatabase((database) => database.getAllFromIndex('versions', 'draft', draft)),
    writeVersion: (version) =>
      withDatabase(async (database) => void (await database.put('versions', version, version.id))),
    removeVersion: (id) => withDatabase((database) => database.delete('versions', id)),
    readNotes: (draft) => withDatabase((database) => database.getAll('notes', ALL_OF_A_DRAFT(draft))),
    writeNote: (note) =>
      withDatabase(async (database) => {
        const transaction = database.transaction('notes', 'readwrite');
        const putting = transaction.store.put(note, [note.draft, note.session, note.seq]);
        // Otherwise it would be committed only when this page, busy drawing the letter, has heard that it was put.
        transaction.commit();
        await Promise.all([putting, transaction.done]);
      }),
    removeNotes: (draft, session, upTo) =>
      withDatabase((database) =>
        database.delete('notes', IDBKeyRange.bound([draft, session, 0], [draft, session, upTo])),
      ),
    readHandle: (draft) => withDatabase((database) => database.get('handles', draft)),
    writeHandle: (draft, handle) =>
      withDatabase(async (database) => void (await database.put('handles', handle, draft))),
  };
}
