import type { LoggedEvent } from '#protocol/room-events.ts';
import type { StopListening } from '#room/room-log.ts';

type OnEvents = (events: readonly LoggedEvent[]) => void;

/** Somebody who hears of a room's events, each once and in order. */
interface Subscriber {
  /** The last event it was told of. */
  seq: number;
  readonly onEvents: OnEvents;
}

/**
 * Tells everybody in this process what was appended. Whoever appended it, and whether it came in order or with a gap, a
 * subscriber hears every event after its own number once: what is missing is read from the log.
 */
export class RoomHub {
  readonly #read: (room: string, fromSeq: number) => readonly LoggedEvent[];
  readonly #rooms = new Map<string, Set<Subscriber>>();

  /** @param read all events of a room after a number, from where they are kept */
  constructor(read: (room: string, fromSeq: number) => readonly LoggedEvent[]) {
    this.#read = read;
  }

  get rooms(): readonly string[] {
    return [...this.#rooms.keys()];
  }

  subscribe(room: string, seq: number, onEvents: OnEvents): StopListening {
    const subscriber = { seq, onEvents };
    const all = this.#rooms.get(room) ?? new Set();
    this.#rooms.set(room, all.add(subscriber));
    return () => {
      all.delete(subscriber);
      if (all.size === 0 && this.#rooms.get(room) === all) this.#rooms.delete(room);
    };
  }

  /** To be called once they are durable. */
  publish(room: string, events: readonly LoggedEvent[]): void {
    const first = events[0];
    if (!first) return;
    for (const subscriber of this.#rooms.get(room) ?? []) {
      if (first.seq > subscriber.seq + 1) this.#tell(subscriber, this.#read(room, subscriber.seq));
      else this.#tell(subscriber, events);
    }
  }

  /** Tells what the log has and subscribers have not heard of: others may have appended it. */
  catchUp(room: string): void {
    for (const subscriber of this.#rooms.get(room) ?? [])
      this.#tell(subscriber, this.#read(room, subscriber.seq));
  }

  /** Nobody hears of this room any more. */
  drop(room: string): void {
    this.#rooms.delete(room);
  }

  clear(): void {
    this.#rooms.clear();
  }

  #tell(subscriber: Subscriber, events: readonly LoggedEvent[]): void {
    const fresh = events.filter(({ seq }) => seq > subscriber.seq);
    const last = fresh.at(-1);
    if (!last) return;
    subscriber.seq = last.seq;
    subscriber.onEvents(fresh);
  }
}
