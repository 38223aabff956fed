import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
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
  let connection: IDBPDatabase<Schema> | null = await connect();

  function connect(): Promise<IDBPDatabase<Schema>> {
    return openDB<Schema>(name, 1, {
      upgrade: (database) => void database.createObjectStore(STORE),
      // Another version of this page wants to change the database: let it, and reconnect when next needed.
      blocking: () => forget(),
      terminated: () => {
        connection = null;
      },
    });
  }

  function forget(): void {
    connection?.close();
    connection = null;
  }

  async function withDatabase<T>(act: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
    connection ??= await connect();
    try {
      return await act(connection);
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
      forget();
      connection = await connect();
      return act(connection);
    }
  }

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
