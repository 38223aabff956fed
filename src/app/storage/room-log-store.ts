import { openDB, type DBSchema } from 'idb';

/**
 * The events of rooms that this browser serves itself, in IndexedDB. It has the shape of a room log (`src/room/room-log.ts`)
 * and knows nothing of what the events say: whoever opens it says what they are.
 *
 * Everything rejects when the browser has no database, forbids it or has no space left; nothing was appended then.
 */
export interface RoomLogStore<Event> {
  append(
    room: string,
    expectedSeq: number,
    events: readonly Event[],
  ): Promise<{ readonly outcome: 'appended' | 'conflict'; readonly seq: number }>;
  read(room: string, fromSeq: number): Promise<readonly Logged<Event>[]>;
  subscribe(
    room: string,
    fromSeq: number,
    onEvents: (events: readonly Logged<Event>[]) => void,
  ): Promise<() => void>;
  snapshot(room: string): Promise<Snapshot | null>;
  keepSnapshot(room: string, snapshot: Snapshot): Promise<void>;
  rooms(): Promise<readonly string[]>;
  forget(room: string): Promise<void>;
  close(): Promise<void>;
}

interface Logged<Event> {
  readonly seq: number;
  readonly event: Event;
}

interface Snapshot {
  readonly seq: number;
  readonly state: string;
}

interface Schema extends DBSchema {
  events: { key: [string, number]; value: unknown };
  snapshots: { key: string; value: Snapshot };
}

const EVERY = Number.MAX_SAFE_INTEGER;
const ofRoom = (room: string, fromSeq = 0) => IDBKeyRange.bound([room, fromSeq + 1], [room, EVERY]);

export async function openRoomLogStore<Event>(name = 'hold-the-line-rooms'): Promise<RoomLogStore<Event>> {
  const database = await openDB<Schema>(name, 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore('events');
      fresh.createObjectStore('snapshots');
    },
    // Another version of this page wants to change the database: let it.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  const listeners = new Map<string, Set<(events: readonly Logged<Event>[]) => void>>();

  async function read(room: string, fromSeq: number): Promise<Logged<Event>[]> {
    const { store } = database.transaction('events');
    const range = ofRoom(room, fromSeq);
    const [keys, values] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
    return keys.map(([, seq], place) => ({ seq, event: values[place] as Event }));
  }

  return {
    read,
    append: async (room, expectedSeq, events) => {
      // Strict: acknowledged only when it is on the disk, as far as the browser can know.
      const transaction = database.transaction('events', 'readwrite', { durability: 'strict' });
      const seq = await lastSeq(transaction.store, room);
      if (seq !== expectedSeq) {
        await transaction.done;
        return { outcome: 'conflict', seq };
      }
      const logged = events.map((event, place) => ({ seq: expectedSeq + 1 + place, event }));
      // All promises must be watched: a full disk fails the puts, the transaction, or both.
      await Promise.all([
        ...logged.map((each) => transaction.store.add(each.event, [room, each.seq])),
        transaction.done,
      ]);
      for (const listener of listeners.get(room) ?? []) queueMicrotask(() => listener(logged));
      return { outcome: 'appended', seq: expectedSeq + events.length };
    },
    subscribe: async (room, fromSeq, onEvents) => {
      const missed = await read(room, fromSeq);
      if (missed.length > 0) queueMicrotask(() => onEvents(missed));
      const known = listeners.get(room) ?? new Set();
      listeners.set(room, known.add(onEvents));
      return () => void known.delete(onEvents);
    },
    snapshot: async (room) => (await database.get('snapshots', room)) ?? null,
    keepSnapshot: async (room, snapshot) => void (await database.put('snapshots', snapshot, room)),
    rooms: async () => {
      const keys = await database.getAllKeys('events');
      return [...new Set(keys.map(([room]) => room))];
    },
    forget: async (room) => {
      listeners.delete(room);
      const transaction = database.transaction(['events', 'snapshots'], 'readwrite');
      await Promise.all([
        transaction.objectStore('events').delete(ofRoom(room)),
        transaction.objectStore('snapshots').delete(room),
        transaction.done,
      ]);
    },
    close: () => {
      listeners.clear();
      database.close();
      return Promise.resolve();
    },
  };
}

/** As much of an object store as is needed to find its last key. */
interface EventKeys {
  openKeyCursor(range: IDBKeyRange, direction: 'prev'): Promise<{ readonly key: [string, number] } | null>;
}

async function lastSeq(store: EventKeys, room: string): Promise<number> {
  const cursor = await store.openKeyCursor(ofRoom(room), 'prev');
  return cursor?.key[1] ?? 0;
}
