import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** A database of this browser, spoken to through a connection that is opened again when the browser cut it. */
export interface LastingConnection<Schema extends DBSchema> {
  /** Rejects with what `act` rejects with, or when no connection can be had. */
  readonly use: <T>(act: (database: IDBPDatabase<Schema>) => Promise<T>) => Promise<T>;
}

/**
 * Opens a database. Rejects when the browser has none, forbids it (private windows, blocked site data) or holds it shut. A
 * connection that the browser cut, as when site data is cleared, is opened again at the next use.
 *
 * @param upgrade makes the stores of a fresh database
 */
export async function lastingConnection<Schema extends DBSchema>(
  name: string,
  upgrade: (fresh: IDBPDatabase<Schema>) => void,
): Promise<LastingConnection<Schema>> {
  let connection: IDBPDatabase<Schema> | null = await connect();

  function connect(): Promise<IDBPDatabase<Schema>> {
    return openDB<Schema>(name, 1, {
      upgrade: (fresh) => upgrade(fresh),
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

  return {
    use: async (act) => {
      connection ??= await connect();
      try {
        return await act(connection);
      } catch (error) {
        if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
        forget();
        connection = await connect();
        return act(connection);
      }
    },
  };
}
