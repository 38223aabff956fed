import type { LoggedEvent, RoomEvent } from '#protocol/room-events.ts';
import type { Appended, RoomLog, RoomSnapshotRecord, StopListening } from '#room/room-log.ts';
import type { NewRow } from './commit-line.ts';
import { RoomFile } from './room-file.ts';
import { RoomHub } from './room-hub.ts';
import { sqliteFailure } from './sqlite-failures.ts';
import { writeEvents } from './stored-events.ts';
import { Turnstile } from './turnstile.ts';

/** How often it is looked whether another process has written to the same file. */
const LOOK_MS = 250;

interface Waiting {
  readonly room: string;
  readonly expectedSeq: number;
  readonly events: readonly RoomEvent[];
  readonly resolve: (appended: Appended) => void;
  readonly reject: (failure: Error) => void;
}

/**
 * The log of a server that stands alone: one SQLite file. Appends of all rooms are committed in groups: what arrives while a
 * commit runs goes into the next one, and is answered only after it. Several processes may use one file; the conflict check
 * inside the transaction keeps them right, and each hears of the others' events within a quarter of a second.
 */
export class SqliteLog implements RoomLog {
  readonly #path: string;
  readonly #file: RoomFile;
  readonly #hub: RoomHub;
  readonly #report: (problem: unknown) => void;
  readonly #look: NodeJS.Timeout;
  #waiting: Waiting[] = [];
  #scheduled = false;
  #closed = false;
  /** One write at a time: a second transaction would wait for the first, and the first for us. */
  readonly #writing = new Turnstile(1);

  /**
   * @param path of the file; its folder must be there
   * @param report hears what went wrong while telling subscribers, which nobody waits for
   * @throws {LogFailure} when it cannot be opened or is no such file
   */
  constructor(path: string, report: (problem: unknown) => void) {
    this.#path = path;
    this.#report = report;
    this.#file = this.#doing('opening', () => new RoomFile(path));
    this.#hub = new RoomHub((room, fromSeq) => this.#file.read(room, fromSeq));
    this.#look = setInterval(() => this.#hearOthers(), LOOK_MS).unref();
  }

  append(room: string, expectedSeq: number, events: readonly RoomEvent[]): Promise<Appended> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ room, expectedSeq, events, resolve, reject });
      if (this.#scheduled) return;
      this.#scheduled = true;
      // After everything that has come in by then: sockets are read before immediates run.
      setImmediate(() => void this.#writing.through(() => this.#commit()));
    });
  }

  read(room: string, fromSeq: number): Promise<readonly LoggedEvent[]> {
    return this.#promise(`reading room ${room}`, () => this.#file.read(room, fromSeq));
  }

  subscribe(
    room: string,
    fromSeq: number,
    onEvents: (events: readonly LoggedEvent[]) => void,
  ): Promise<StopListening> {
    return this.#promise(`reading room ${room}`, () => {
      const missed = this.#file.read(room, fromSeq);
      const stop = this.#hub.subscribe(room, missed.at(-1)?.seq ?? fromSeq, onEvents);
      if (missed.length > 0) onEvents(missed);
      return stop;
    });
  }

  snapshot(room: string): Promise<RoomSnapshotRecord | null> {
    return this.#promise(`reading room ${room}`, () => this.#file.snapshot(room));
  }

  keepSnapshot(room: string, snapshot: RoomSnapshotRecord): Promise<void> {
    return this.#writing.through(() =>
      this.#promise(`keeping a snapshot of room ${room}`, () => this.#file.keepSnapshot(room, snapshot)),
    );
  }

  rooms(): Promise<readonly string[]> {
    return this.#promise('listing rooms', () => this.#file.rooms());
  }

  forget(room: string): Promise<void> {
    this.#hub.drop(room);
    return this.#writing.through(() => this.#promise(`deleting room ${room}`, () => this.#file.forget(room)));
  }

  /** Commits what waits and closes the file. */
  close(): Promise<void> {
    clearInterval(this.#look);
    this.#hub.clear();
    return this.#writing.through(async () => {
      if (this.#closed) return;
      await this.#commit();
      this.#closed = true;
      this.#doing('closing', () => this.#file.close());
    });
  }

  /** Bytes that the file may grow to; null: as the disk has. */
  limitSize(bytes: number | null): Promise<void> {
    return this.#writing.through(() => this.#file.limitSize(bytes));
  }

  async #commit(): Promise<void> {
    this.#scheduled = false;
    const group = this.#waiting;
    this.#waiting = [];
    if (group.length === 0) return;
    let appended: Appended[];
    try {
      appended = await this.#store(group);
    } catch (problem) {
      const rooms = [...new Set(group.map(({ room }) => room))].join(', ');
      const failure = sqliteFailure(this.#path, `appending to ${rooms}`, problem);
      for (const { reject } of group) reject(failure);
      return;
    }
    for (const [place, { room, expectedSeq, events, resolve }] of group.entries()) {
      const outcome = appended[place];
      if (!outcome) continue;
      resolve(outcome);
      if (outcome.outcome === 'appended') this.#publish(room, expectedSeq, events);
    }
  }

  /** One transaction for all of them: all are on the disk when it returns, or none is when it throws. */
  async #store(group: readonly Waiting[]): Promise<Appended[]> {
    const appended: Appended[] = [];
    await this.#file.store(() => {
      // Two of a group may be for one room: the second follows on the first, or conflicts with it.
      const last = new Map<string, number>();
      const rows: NewRow[] = [];
      for (const { room, expectedSeq, events } of group) {
        const standing = last.get(room) ?? this.#file.lastSeq(room);
        if (standing !== expectedSeq) {
          appended.push({ outcome: 'conflict', seq: standing });
          continue;
        }
        const seq = expectedSeq + events.length;
        last.set(room, seq);
        if (events.length > 0) rows.push({ room, seq, events: writeEvents(events) });
        appended.push({ outcome: 'appended', seq });
      }
      return rows;
    });
    return appended;
  }

  #publish(room: string, expectedSeq: number, events: readonly RoomEvent[]): void {
    const logged = events.map((event, place) => ({ seq: expectedSeq + 1 + place, event }));
    queueMicrotask(() => this.#reporting(() => this.#hub.publish(room, logged)));
  }

  #hearOthers(): void {
    this.#reporting(() => {
      for (const room of this.#file.catchUp()) this.#reporting(() => this.#hub.catchUp(room));
    });
  }

  #reporting(work: () => void): void {
    try {
      work();
    } catch (problem) {
      this.#report(problem);
    }
  }

  async #promise<Result>(doing: string, work: () => Result | Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (problem) {
      throw sqliteFailure(this.#path, doing, problem);
    }
  }

  #doing<Result>(doing: string, work: () => Result): Result {
    try {
      return work();
    } catch (problem) {
      throw sqliteFailure(this.#path, doing, problem);
    }
  }
}
