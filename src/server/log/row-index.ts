/** Where a room's rows lie: their numbers in the file and, beside each, the number of the last event in it. */
interface Rows {
  readonly ids: number[];
  readonly seqs: number[];
}

/**
 * Which rows of the file belong to which room, kept in memory: some sixteen bytes an append. An index in the file would cost
 * every commit one scattered page for each room in it; without one a commit writes at the end of the file alone.
 */
export class RowIndex {
  readonly #rooms = new Map<string, Rows>();
  #lastId = 0;

  /** The highest row number seen. */
  get lastId(): number {
    return this.#lastId;
  }

  get rooms(): string[] {
    return [...this.#rooms.keys()].toSorted();
  }

  /** Rows come in the order of their numbers; one that is known is passed over. */
  add(id: number, room: string, seq: number): void {
    if (id <= this.#lastId) return;
    const rows = this.#rooms.get(room) ?? { ids: [], seqs: [] };
    this.#rooms.set(room, rows);
    rows.ids.push(id);
    rows.seqs.push(seq);
    this.#lastId = id;
  }

  /** The number of a room's last event; 0 for a room that is not there. */
  lastSeq(room: string): number {
    return this.#rooms.get(room)?.seqs.at(-1) ?? 0;
  }

  /** The rows that hold a room's events after a number, in order. */
  after(room: string, fromSeq: number): readonly number[] {
    const rows = this.#rooms.get(room);
    if (!rows) return [];
    let first = rows.seqs.length;
    while (first > 0 && (rows.seqs[first - 1] ?? 0) > fromSeq) first -= 1;
    return rows.ids.slice(first);
  }

  delete(room: string): void {
    this.#rooms.delete(room);
  }
}
