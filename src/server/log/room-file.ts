import Database from 'libsql';
import type { LoggedEvent } from '#protocol/room-events.ts';
import type { RoomSnapshotRecord } from '#room/room-log.ts';
import { CommitLine, type NewRow } from './commit-line.ts';
import { RowIndex } from './row-index.ts';
import { isBusy } from './sqlite-failures.ts';
import { damaged, readEvents } from './stored-events.ts';

/** Milliseconds that opening and reading wait for another program. */
const BUSY_MS = 2_000;
/** Raised when the tables change. Kept in the file itself (`PRAGMA user_version`). */
const FILE_VERSION = 1;

/** A cell to wait at: opening may not wait in any other way. */
const NEVER_WOKEN = new Int32Array(new SharedArrayBuffer(4));

const TABLES = `
  CREATE TABLE IF NOT EXISTS log (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    room TEXT NOT NULL,
    seq INTEGER NOT NULL,
    events TEXT NOT NULL
  );
  CREATE TABLE IF NOT EXISTS snapshots (room TEXT PRIMARY KEY, seq INTEGER NOT NULL, state TEXT NOT NULL) WITHOUT ROWID;
`;

/**
 * The tables of the rooms in one SQLite file. One row is one append, under the number of its last event: five hundred votes
 * stored together cost one row. Rows of all rooms follow one another as they came, so that a commit touches the end of the
 * file alone; which belong to a room is known in memory. Whatever SQLite complains of is thrown as it is.
 */
export class RoomFile {
  readonly #db: Database.Database;
  readonly #commits: CommitLine;
  readonly #rows: Database.Statement;
  readonly #newRows: Database.Statement;
  readonly #index = new RowIndex();

  constructor(path: string) {
    this.#db = new Database(path);
    this.#db.pragma(`busy_timeout = ${BUSY_MS}`);
    // Of two programs that make one file at once, SQLite sends one away without waiting.
    untilFree(() => this.#db.pragma('journal_mode = WAL'));
    this.#db.pragma('synchronous = FULL');
    // What is deleted is overwritten: a session that was to be forgotten is not left in free pages.
    this.#db.pragma('secure_delete = ON');
    const version = this.#number('user_version');
    if (version > FILE_VERSION) {
      throw new Error(`it was written by a newer version of this program (${version} > ${FILE_VERSION})`);
    }
    if (version < FILE_VERSION) {
      untilFree(() => this.#db.exec(TABLES));
      this.#db.pragma(`user_version = ${FILE_VERSION}`);
    }
    this.#commits = new CommitLine(path, BUSY_MS);
    // Many rows as one text, one a line (JSON has no line breaks): reading rows one by one costs 30 µs each.
    this.#rows = this.#db.prepare(
      `SELECT group_concat(seq || ' ' || events, char(10) ORDER BY id) AS rows FROM log
       WHERE id IN (SELECT value FROM json_each(?))`,
    );
    this.#newRows = this.#db.prepare(
      `SELECT group_concat(id || ' ' || seq || ' ' || room, char(10) ORDER BY id) AS rows FROM log WHERE id > ?`,
    );
    this.catchUp();
  }

  /** Looks at what was appended since, by others or just now by ourselves; the rooms that have something new. */
  catchUp(): ReadonlySet<string> {
    const rooms = new Set<string>();
    const { rows } = this.#newRows.get(this.#index.lastId) as { rows: string | null };
    for (const row of rows?.split('\n') ?? []) {
      const [id, seq, room = ''] = row.split(' ');
      this.#index.add(Number(id), room, Number(seq));
      rooms.add(room);
    }
    return rooms;
  }

  /**
   * Stores, in one transaction, what `decide` answers: all of it is on the disk when this resolves, or none when it rejects.
   * Nobody else writes meanwhile, so what `decide` reads of `lastSeq` holds. No other call of this class that writes may come
   * before it has ended.
   */
  async store(decide: () => readonly NewRow[]): Promise<void> {
    let rows: readonly NewRow[] = [];
    const lastId = await this.#commits.store(() => {
      if (this.catchUp().size > 0) this.#commits.noteCompany();
      return (rows = decide());
    });
    // One statement numbers its rows without a gap.
    for (const [place, { room, seq }] of rows.entries())
      this.#index.add(lastId - rows.length + 1 + place, room, seq);
  }

  /** The number of a room's last event; 0 for a room that is not there. */
  lastSeq(room: string): number {
    return this.#index.lastSeq(room);
  }

  /** All events after a number, checked, in order and without a gap. Throws `LogFailure` for damaged ones. */
  read(room: string, fromSeq: number): LoggedEvent[] {
    this.catchUp();
    const ids = this.#index.after(room, fromSeq);
    if (ids.length === 0) return [];
    const { rows } = this.#rows.get(JSON.stringify(ids)) as { rows: string | null };
    if (rows === null) {
      // Another process has deleted the room.
      this.#index.delete(room);
      return [];
    }
    const events = rows.split('\n').flatMap((row) => {
      const space = row.indexOf(' ');
      return readEvents(room, Number(row.slice(0, space)), row.slice(space + 1));
    });
    let seq = events[0]?.seq ?? 0;
    if (seq > fromSeq + 1) throw damaged(room, fromSeq + 1);
    for (const event of events) {
      if (event.seq !== seq) throw damaged(room, seq);
      seq += 1;
    }
    return events.filter((event) => event.seq > fromSeq);
  }

  snapshot(room: string): RoomSnapshotRecord | null {
    const row = this.#db.prepare('SELECT seq, state FROM snapshots WHERE room = ?').get(room) as
      RoomSnapshotRecord | undefined;
    return row ? { seq: row.seq, state: row.state } : null;
  }

  keepSnapshot(room: string, { seq, state }: RoomSnapshotRecord): Promise<void> {
    return this.#commits.change([
      ['INSERT OR REPLACE INTO snapshots (room, seq, state) VALUES (?, ?, ?)', room, seq, state],
    ]);
  }

  rooms(): string[] {
    this.catchUp();
    return this.#index.rooms;
  }

  /**
   * Deletes all of a room and empties the write-ahead log, which would hold what was deleted for a while: until the next
   * deletion or the end, when another program does not let go of it and this rejects.
   */
  async forget(room: string): Promise<void> {
    this.catchUp();
    const ids = JSON.stringify(this.#index.after(room, 0));
    await this.#commits.change([
      ['DELETE FROM log WHERE id IN (SELECT value FROM json_each(?))', ids],
      ['DELETE FROM snapshots WHERE room = ?', room],
    ]);
    this.#index.delete(room);
    await this.#commits.truncate();
  }

  /** Bytes that the file may grow to, rounded down to whole pages: how tests fill a disk. Null: no limit. */
  limitSize(bytes: number | null): Promise<void> {
    const most = 2 ** 32 - 2; // SQLite's own: https://sqlite.org/limits.html
    const pages = bytes === null ? most : Math.max(1, Math.floor(bytes / this.#number('page_size')));
    return this.#commits.limitPages(pages);
  }

  close(): void {
    this.#commits.close();
    this.#db.close();
  }

  #number(pragma: string): number {
    const [row] = this.#db.pragma(pragma) as Record<string, number>[];
    return row?.[pragma] ?? 0;
  }
}

/** Does what may find another program in the way, again and again for as long as `BUSY_MS`. */
function untilFree(work: () => void): void {
  const until = performance.now() + BUSY_MS;
  for (;;) {
    try {
      return work();
    } catch (problem) {
      if (!isBusy(problem) || performance.now() > until) throw problem;
      Atomics.wait(NEVER_WOKEN, 0, 0, 1 + Math.random() * 9);
    }
  }
}
