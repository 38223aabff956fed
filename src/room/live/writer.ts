import type { LoggedEvent } from '#protocol/room-events.ts';
import type { Decided } from '#room/decide/decision.ts';
import type { RoomLog } from '#room/room-log.ts';
import type { RoomState } from '#room/room-state.ts';
import { RequestQueue, type Request } from './request-queue.ts';

/** Requests stored in one go. */
const BATCH = 512;
/** Times that a batch is decided anew because another server was first, before it is given up. */
const MOST_CONFLICTS = 50;

/**
 * Writes what is asked of a room into its log: decides a batch by the room as it is, stores it, has it folded, and answers.
 * What arrives while a batch is being stored goes into the next one.
 */
export class Writer {
  readonly #room: RoomState;
  readonly #log: RoomLog;
  readonly #fold: (events: readonly LoggedEvent[]) => void;
  readonly #report: (problem: unknown) => void;
  readonly #queue = new RequestQueue();
  #storing = false;
  #closed = false;

  /** @param fold folds events that the log has stored; those it knows already it passes over */
  constructor(
    room: RoomState,
    log: RoomLog,
    fold: (events: readonly LoggedEvent[]) => void,
    report: (problem: unknown) => void,
  ) {
    this.#room = room;
    this.#log = log;
    this.#fold = fold;
    this.#report = report;
  }

  /** Whether events are on their way to the disk that are not folded yet. */
  get storing(): boolean {
    return this.#storing;
  }

  ask(request: Request): void {
    if (this.#closed) return request.failed(null);
    this.#queue.add(request);
    if (!this.#storing) void this.#store();
  }

  /** Nothing is written any more; what waits is answered as not stored. */
  close(): void {
    this.#closed = true;
    while (this.#queue.length > 0) for (const request of this.#queue.take(BATCH)) request.failed(null);
  }

  async #store(): Promise<void> {
    this.#storing = true;
    // What was asked in the same turn of the loop comes into the first batch already.
    await Promise.resolve();
    while (this.#queue.length > 0) {
      const batch = this.#queue.take(BATCH);
      try {
        if (!(await this.#storeBatch(batch))) for (const request of batch) request.failed(null);
      } catch (failure) {
        this.#report(failure);
        for (const request of batch) request.failed(null);
      }
    }
    this.#storing = false;
  }

  /** False when others were always first. */
  async #storeBatch(batch: readonly Request[]): Promise<boolean> {
    const code = this.#room.opened.room;
    for (let attempt = 0; attempt < MOST_CONFLICTS; attempt++) {
      const before = this.#room.seq;
      const decided = batch.map((request) => request.decide(this.#room));
      const events = decided.flatMap((each) => ('events' in each ? each.events : []));
      if (events.length === 0) {
        answer(batch, decided, before);
        return true;
      }
      const appended = await this.#log.append(code, before, events);
      if (appended.outcome === 'appended') {
        this.#fold(events.map((event, place) => ({ seq: before + 1 + place, event })));
        answer(batch, decided, before);
        return true;
      }
      this.#fold(await this.#log.read(code, this.#room.seq));
    }
    return false;
  }
}

function answer(batch: readonly Request[], decided: readonly Decided[], before: number): void {
  let seq = before;
  for (const [place, request] of batch.entries()) {
    const each = decided[place];
    if (!each) continue;
    if ('refusal' in each) {
      request.failed(each.refusal);
      continue;
    }
    if ('events' in each) seq += each.events.length;
    request.happened(seq);
  }
}
