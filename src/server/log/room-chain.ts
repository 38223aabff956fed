import type { LoggedEvent } from '#protocol/room-events.ts';
import { damaged } from './stored-events.ts';
import { behindOf, eventsOf, type StoredMessage } from './stored-message.ts';

/** A message of a room that counts: the room's number of its last event, and the stream's number of the message. */
export interface RoomPlace {
  readonly seq: number;
  readonly place: number;
}

/** Before the first message of any room. */
export const BEGINNING: RoomPlace = { seq: 0, place: 0 };

/**
 * A room's messages as a chain: each names the one it was written behind, and only the first behind each counts. JetStream
 * is asked to refuse the second itself, but a cluster of nats-server 2.9 was seen to store both of two that came within a
 * millisecond (`tests/server/scale`). All readers see the same order, so all pass over the same one; and a writer is
 * answered only once it knows that its own counts.
 */
export class RoomChain {
  readonly #room: string;
  #head: RoomPlace;
  #last: number;
  #first: StoredMessage | null = null;

  /**
   * @param head a message that is known to count
   * @param last a message up to which nothing behind `head` counts; messages are taken from behind it on
   */
  constructor(room: string, head: RoomPlace, last = head.place) {
    this.#room = room;
    this.#head = head;
    this.#last = last;
  }

  /** The newest message that counts. */
  get head(): RoomPlace {
    return this.#head;
  }

  /** The stream's number of the newest message taken, whether it counts or not. */
  get last(): number {
    return this.#last;
  }

  /** The first message taken that counts. */
  get first(): StoredMessage | null {
    return this.#first;
  }

  /**
   * Its events; none of a message that was too late to count.
   *
   * @throws {LogFailure} for a damaged message, or one whose predecessor is missing
   */
  take(message: StoredMessage): readonly LoggedEvent[] {
    this.#last = Math.max(this.#last, message.place);
    const behind = behindOf(this.#room, message);
    if (behind < this.#head.place) return [];
    const { seq } = this.#head;
    if (behind > this.#head.place) throw damaged(this.#room, seq + 1);
    const events = eventsOf(this.#room, message);
    if (events[0]?.seq !== seq + 1) throw damaged(this.#room, seq + 1);
    this.#head = { seq: events.at(-1)?.seq ?? seq, place: message.place };
    this.#first ??= message;
    return events;
  }
}
