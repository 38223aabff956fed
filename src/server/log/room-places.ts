/** A message of a room: the room's number of its last event, and the stream's number of the message. */
export interface RoomPlace {
  readonly seq: number;
  readonly place: number;
}

/** Rooms whose places are remembered. Two numbers and a code each: some megabytes. */
const MOST_ROOMS = 20_000;

/**
 * Where the newest known message of each room is. Only saves asking: a place that is out of date leads to a question more,
 * never to a wrong append, because JetStream compares it with its own.
 */
export class RoomPlaces {
  readonly #newest = new Map<string, RoomPlace>();

  know(room: string, place: RoomPlace): void {
    if (place.place < (this.#newest.get(room)?.place ?? 0)) return;
    // The room heard of longest ago is first.
    this.#newest.delete(room);
    this.#newest.set(room, place);
    if (this.#newest.size <= MOST_ROOMS) return;
    const [oldest] = this.#newest.keys();
    if (oldest !== undefined) this.#newest.delete(oldest);
  }

  /** The stream's number of the message that ends with this event; null when that is not known. */
  at(room: string, seq: number): number | null {
    const newest = this.#newest.get(room);
    return newest?.seq === seq ? newest.place : null;
  }

  /** Where to begin to read for the events after this one; 1, the beginning of all, when that is not known. */
  after(room: string, seq: number): number {
    const place = this.at(room, seq);
    return place === null ? 1 : place + 1;
  }

  forget(room: string): void {
    this.#newest.delete(room);
  }
}
