import type { LoggedEvent, RoomEvent } from '#protocol/room-events.ts';
import type { Appended, RoomLog, RoomSnapshotRecord, StopListening } from './room-log.ts';

type Listener = (events: readonly LoggedEvent[]) => void;

/**
 * A log for as long as the process or the page lives: for a browser that stores nothing. Listeners hear of events in a
 * later task, as they do from every other log.
 */
export class MemoryLog implements RoomLog {
  readonly #events = new Map<string, LoggedEvent[]>();
  readonly #snapshots = new Map<string, RoomSnapshotRecord>();
  readonly #listeners = new Map<string, Set<Listener>>();

  append(room: string, expectedSeq: number, events: readonly RoomEvent[]): Promise<Appended> {
    const log = this.#events.get(room) ?? [];
    if (log.length !== expectedSeq) return Promise.resolve({ outcome: 'conflict', seq: log.length });
    const logged = events.map((event, place) => ({ seq: expectedSeq + 1 + place, event }));
    this.#events.set(room, [...log, ...logged]);
    for (const listener of this.#listeners.get(room) ?? []) queueMicrotask(() => listener(logged));
    return Promise.resolve({ outcome: 'appended', seq: expectedSeq + events.length });
  }

  read(room: string, fromSeq: number): Promise<readonly LoggedEvent[]> {
    return Promise.resolve(this.#events.get(room)?.slice(fromSeq) ?? []);
  }

  subscribe(room: string, fromSeq: number, onEvents: Listener): Promise<StopListening> {
    let listening = true;
    const heard = (events: readonly LoggedEvent[]) => {
      if (listening) onEvents(events);
    };
    const missed = this.#events.get(room)?.slice(fromSeq) ?? [];
    if (missed.length > 0) queueMicrotask(() => heard(missed));
    const listeners = this.#listeners.get(room) ?? new Set();
    this.#listeners.set(room, listeners.add(heard));
    return Promise.resolve(() => {
      listening = false;
      listeners.delete(heard);
    });
  }

  snapshot(room: string): Promise<RoomSnapshotRecord | null> {
    return Promise.resolve(this.#snapshots.get(room) ?? null);
  }

  keepSnapshot(room: string, snapshot: RoomSnapshotRecord): Promise<void> {
    this.#snapshots.set(room, snapshot);
    return Promise.resolve();
  }

  rooms(): Promise<readonly string[]> {
    return Promise.resolve([...this.#events.keys()]);
  }

  forget(room: string): Promise<void> {
    for (const kept of [this.#events, this.#snapshots, this.#listeners]) kept.delete(room);
    return Promise.resolve();
  }

  close(): Promise<void> {
    this.#listeners.clear();
    return Promise.resolve();
  }
}
