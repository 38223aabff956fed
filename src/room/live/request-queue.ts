import type { Refusal } from '#protocol/refusals.ts';
import type { Decided } from '#room/decide/decision.ts';
import type { RoomState } from '#room/room-state.ts';

/** Something somebody wants of the room. Exactly one of `happened` and `failed` is called, once. */
export interface Request {
  /** Two requests of one voter never go into one batch: the second is judged by what the first has done. */
  readonly voter: string | null;
  /** Moves the room on, so nothing after it may be judged before it has happened. */
  readonly moves: boolean;
  decide(room: RoomState): Decided;
  /** `seq`: the number of its last event, or where the room stands when nothing had to happen. */
  happened(seq: number): void;
  /** Null when it could not be stored. */
  failed(refusal: Refusal | null): void;
}

/**
 * What waits while the last batch is being stored. Everything in one batch can be judged by the room as it is, without
 * knowing what the others in it will have done.
 */
export class RequestQueue {
  #waiting: Request[] = [];

  get length(): number {
    return this.#waiting.length;
  }

  add(request: Request): void {
    this.#waiting.push(request);
  }

  /** The next batch, in the order of arrival; what must wait for it stays, in that order. */
  take(most: number): Request[] {
    const batch: Request[] = [];
    const voters = new Set<string>();
    for (const request of this.#waiting) {
      if (batch.length === most || (request.voter !== null && voters.has(request.voter))) break;
      batch.push(request);
      if (request.voter !== null) voters.add(request.voter);
      if (request.moves) break;
    }
    this.#waiting = this.#waiting.slice(batch.length);
    return batch;
  }
}
