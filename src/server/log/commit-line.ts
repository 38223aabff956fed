import { setTimeout as wait } from 'node:timers/promises';
import AsyncDatabase from 'libsql/promise';
import { isBusy } from './sqlite-failures.ts';

/** What `libsql/promise` gives, in so far as it is used here; its own types say `any`. */
interface AsyncConnection {
  readonly inTransaction: boolean;
  exec(sql: string): Promise<void>;
  prepare(sql: string): Promise<{
    run(...values: unknown[]): { readonly lastInsertRowid: number | bigint };
    get(...values: unknown[]): unknown;
  }>;
  close(): void;
}

/** An append that is to become a row: `seq` is the number of its last event. */
export interface NewRow {
  readonly room: string;
  readonly seq: number;
  readonly events: string;
}

/** A statement and what stands for its question marks. */
export type Change = readonly [sql: string, ...values: readonly (string | number)[]];

/** Milliseconds to go on trying while other programs write. A bad disk takes a tenth of a second for each of their commits. */
const PATIENCE_MS = 10_000;
/** At most so many milliseconds from one try to the next; the pauses are random, so that two who wait fall out of step. */
const TRY_MS = 4;
/** Milliseconds left to other programs after a commit of ours: more than a try takes, or who waits never gets in. */
const TURN_MS = 6;
/** Milliseconds for which a program that has written is counted on to write again. */
const COMPANY_MS = 1_000;

/**
 * The connection that writes. It waits for the disk on a thread of its own: a commit takes a fraction of a millisecond on a
 * good disk and tens of them on a bad one, and phones must be heard meanwhile. One call at a time; the caller sees to that.
 *
 * SQLite itself lets nobody wait in line: who asks while another writes looks again after up to 100 ms, and one that writes
 * without a pause is never found idle (https://sqlite.org/c3ref/busy_timeout.html). So tries are made here, close together,
 * and with company each leaves the others a turn.
 */
export class CommitLine {
  readonly #db: AsyncConnection;
  readonly #ready: Promise<Awaited<ReturnType<AsyncConnection['prepare']>>>;
  #lastCompany = -Infinity;
  #lastEnd = -Infinity;

  /** @param busyMs how long opening waits for another program */
  constructor(path: string, busyMs: number) {
    this.#db = new (AsyncDatabase as unknown as new (path: string) => AsyncConnection)(path);
    this.#ready = this.#prepare(busyMs);
    // Heard by whoever writes first.
    this.#ready.catch(() => undefined);
  }

  /**
   * Stores what `decide` answers in one transaction: all of it is on the disk when this resolves, with the number of its
   * last row, or none of it when it rejects. Nobody else writes between `decide` and the end.
   */
  async store(decide: () => readonly NewRow[]): Promise<number> {
    const insert = await this.#ready;
    return this.#transaction(() => {
      const rows = decide().map(({ room, seq, events }) => [room, seq, events]);
      return rows.length > 0 ? Number(insert.run(JSON.stringify(rows)).lastInsertRowid) : 0;
    });
  }

  /** Makes all changes in one transaction, or none. */
  async change(changes: readonly Change[]): Promise<void> {
    await this.#ready;
    const statements = await Promise.all(changes.map(([sql]) => this.#db.prepare(sql)));
    await this.#transaction(() => {
      for (const [place, [, ...values]] of changes.entries()) statements[place]?.run(...values);
    });
  }

  /** To be told when rows of another program are found. */
  noteCompany(): void {
    this.#lastCompany = performance.now();
  }

  /** Empties the write-ahead log. Rejects as busy when another program is always reading or writing it. */
  async truncate(): Promise<void> {
    await this.#ready;
    const checkpoint = await this.#db.prepare('PRAGMA wal_checkpoint(TRUNCATE)');
    await this.#untilFree(() => {
      const { busy } = checkpoint.get() as { busy: number };
      if (busy) throw Object.assign(new Error('the write-ahead log is in use'), { code: 'SQLITE_BUSY' });
    });
  }

  /** Whole pages that the file may grow to. */
  async limitPages(pages: number): Promise<void> {
    await this.#ready;
    (await this.#db.prepare(`PRAGMA max_page_count = ${pages}`)).get();
  }

  close(): void {
    this.#db.close();
  }

  async #transaction<Result>(work: () => Result): Promise<Result> {
    const now = performance.now();
    const turn = this.#lastEnd + TURN_MS - now;
    if (turn > 0 && now < this.#lastCompany + COMPANY_MS) await wait(turn);
    await this.#untilFree(() => this.#db.exec('BEGIN IMMEDIATE'));
    try {
      const result = work();
      await this.#db.exec('COMMIT');
      return result;
    } catch (problem) {
      // SQLite may have rolled back by itself already.
      if (this.#db.inTransaction) await this.#db.exec('ROLLBACK');
      throw problem;
    } finally {
      this.#lastEnd = performance.now();
    }
  }

  async #untilFree(work: () => void | Promise<void>): Promise<void> {
    const until = performance.now() + PATIENCE_MS;
    for (;;) {
      try {
        return await work();
      } catch (problem) {
        if (!isBusy(problem) || performance.now() > until) throw problem;
        this.noteCompany();
        await wait(1 + Math.random() * (TRY_MS - 1));
      }
    }
  }

  async #prepare(busyMs: number) {
    await this.#set(`busy_timeout = ${busyMs}`);
    await this.#set('secure_delete = ON');
    // A commit is on the disk when it returns: what was acknowledged survives a power cut.
    await this.#db.exec('PRAGMA synchronous = FULL');
    const insert = await this.#db.prepare(
      `INSERT INTO log (room, seq, events)
       SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]'), json_extract(value, '$[2]') FROM json_each(?)`,
    );
    // From here on it is waited for by `#untilFree`.
    await this.#set('busy_timeout = 0');
    return insert;
  }

  async #set(pragma: string): Promise<void> {
    (await this.#db.prepare(`PRAGMA ${pragma}`)).get();
  }
}
