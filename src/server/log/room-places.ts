import { BEGINNING, type RoomPlace } from './room-chain.ts';

/** Rooms whose places are remembered. Two numbers and a code each: some megabytes. */
const MOST_ROOMS = 20_000;

/**
 * Where the newest known message of each room is that counts. Only saves asking: what is out of date leads to a question
 * more, never to a wrong append.
 */
export class RoomPlaces {
  readonly #newest = new Map<string, RoomPlace>();

  know(room: string, place: RoomPlace): void {
    if (place.place <= (this.#newest.get(room)?.place ?? 0)) return;
    // The room heard of longest ago is first.
    this.#newest.delete(room);
    this.#newest.set(room, place);
    if (this.#newest.size <= MOST_ROOMS) return;
    const [oldest] = this.#newest.keys();
    if (oldest !== undefined) this.#newest.delete(oldest);
  }

  /** The message that ends with this event; the beginning where that is not known, from which it can be found. */
  at(room: string, seq: number): RoomPlace {
    const newest = this.#newest.get(room);
    return newest?.seq === seq ? newest : BEGINNING;
  }

  forget(room: string): void {
    this.#newest.delete(room);
  }
}
