import type { DBSchema } from 'idb';
import { lastingConnection } from './lasting-connection.ts';
import { wouldOverwrite, type TalkBackend } from './talk-backend.ts';

interface Schema extends DBSchema {
  talks: { key: string; value: unknown };
}

const STORE = 'talks';

/**
 * Keeps talks in IndexedDB. Rejects when the browser has none, forbids it (private windows, blocked site data) or holds
 * it shut. A connection that the browser cut, as when site data is cleared, is opened again at the next call.
 */
export async function databaseBackend(name = 'hold-the-line'): Promise<TalkBackend> {
  const { use: withDatabase } = await lastingConnection<Schema>(
    name,
    (database) => void database.createObjectStore(STORE),
  );

  return {
    readAll: () =>
      withDatabase(async (database) => {
        const { store } = database.transaction(STORE);
        const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
        return keys.map((key, place) => ({ key, value: values[place] }));
      }),
    read: (id) => withDatabase((database) => database.get(STORE, id)),
    write: (record, mustGoOn = false) =>
      withDatabase(async (database) => {
        const transaction = database.transaction(STORE, 'readwrite');
        const stored = await transaction.store.get(record.attempt.id);
        if ((mustGoOn && stored === undefined) || wouldOverwrite(stored, record))
          return { written: false, stored };
        // Both promises must be watched: a full disk fails the put, the transaction, or both.
        await Promise.all([transaction.store.put(record, record.attempt.id), transaction.done]);
        return { written: true };
      }),
    remove: (id) => withDatabase((database) => database.delete(STORE, id)),
    removeAll: () => withDatabase((database) => database.clear(STORE)),
  };
}
