import AsyncDatabase from 'libsql/promise';

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

/**
 * The connection that writes the log. It waits for the disk on a thread of its own: a commit takes a fraction of a
 * millisecond on a good disk and tens of them on a bad one, and phones must be heard meanwhile. One transaction at a time;
 * the caller sees to that.
 */
export class CommitLine {
  readonly #db: AsyncConnection;
  readonly #ready: Promise<Awaited<ReturnType<AsyncConnection['prepare']>>>;

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
    await this.#db.exec('BEGIN IMMEDIATE');
    try {
      const rows = decide().map(({ room, seq, events }) => [room, seq, events]);
      const { lastInsertRowid } = rows.length > 0 ? insert.run(JSON.stringify(rows)) : { lastInsertRowid: 0 };
      await this.#db.exec('COMMIT');
      return Number(lastInsertRowid);
    } catch (problem) {
      // SQLite may have rolled back by itself already.
      if (this.#db.inTransaction) await this.#db.exec('ROLLBACK');
      throw problem;
    }
  }

  /** Whole pages that the file may grow to. */
  async limitPages(pages: number): Promise<void> {
    await this.#ready;
    (await this.#db.prepare(`PRAGMA max_page_count = ${pages}`)).get();
  }

  close(): void {
    this.#db.close();
  }

  async #prepare(busyMs: number) {
    for (const pragma of [`busy_timeout = ${busyMs}`, 'secure_delete = ON'])
      (await this.#db.prepare(`PRAGMA ${pragma}`)).get();
    // A commit is on the disk when it returns: what was acknowledged survives a power cut.
    await this.#db.exec('PRAGMA synchronous = FULL');
    return this.#db.prepare(
      `INSERT INTO log (room, seq, events)
       SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]'), json_extract(value, '$[2]') FROM json_each(?)`,
    );
  }
}
