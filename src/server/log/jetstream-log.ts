import type { LoggedEvent, RoomEvent } from '#protocol/room-events.ts';
import { LogFailure } from '#room/room-log.ts';
import type { Appended, RoomLog, RoomSnapshotRecord, StopListening } from '#room/room-log.ts';
import type { JetStreamAddress } from './jetstream-address.ts';
import { openConnection, patiently, type JetStreamConnection } from './jetstream-connection.ts';
import { jetStreamFailure } from './jetstream-failures.ts';
import { JetStreamSnapshots } from './jetstream-snapshots.ts';
import { publishOnce } from './publish-once.ts';
import { RoomFeed } from './room-feed.ts';
import { eraseSubject, messagesUpTo } from './room-messages.ts';
import { RoomPlaces } from './room-places.ts';
import { asStored, eventsOf, seqOf, type StoredMessage } from './stored-message.ts';
import { damaged, writeEvents } from './stored-events.ts';

/**
 * The log of several servers: NATS JetStream. A room is a subject of one stream; an append is one message, so it is there
 * as a whole or not at all, and is stored only if the room's last message is still the one that the writer knows. It is
 * acknowledged once most of the servers that keep it have it.
 *
 * What an acknowledgement is worth is set on the log servers: with `sync_interval: always` it is on their disks, without it
 * in their memory for a while (`docs/scale.md`).
 */
export class JetStreamLog implements RoomLog {
  readonly #connection: JetStreamConnection;
  readonly #report: (problem: unknown) => void;
  readonly #places = new RoomPlaces();
  readonly #snapshots: JetStreamSnapshots;
  readonly #feeds = new Map<string, Set<RoomFeed>>();
  readonly #unanswered = new Set<Promise<unknown>>();

  private constructor(connection: JetStreamConnection, report: (problem: unknown) => void) {
    this.#connection = connection;
    this.#report = report;
    this.#snapshots = new JetStreamSnapshots(connection, this.#places);
    void this.#resumeAfterReconnects();
  }

  /**
   * @param node this server among others, for the log servers' lists of connections
   * @param report hears what goes wrong where nobody waits for it
   * @param patienceMs how long to wait for log servers that do not answer
   * @throws {LogFailure} when no log server answers, or they are not set up for it
   */
  static async open(
    address: JetStreamAddress,
    node: string,
    report: (problem: unknown) => void,
    patienceMs?: number,
  ): Promise<JetStreamLog> {
    return new JetStreamLog(await openConnection(address, node, patienceMs), report);
  }

  append(room: string, expectedSeq: number, events: readonly RoomEvent[]): Promise<Appended> {
    return this.#answering(this.#append(room, expectedSeq, events));
  }

  async read(room: string, fromSeq: number): Promise<readonly LoggedEvent[]> {
    const last = await this.#last(room);
    if (!last) return [];
    const newest = eventsOf(room, last);
    if ((newest.at(-1)?.seq ?? 0) <= fromSeq) return [];
    const first = newest[0]?.seq ?? 0;
    // What was missed is mostly one append of somebody else.
    if (first <= fromSeq + 1) return newest.filter(({ seq }) => seq > fromSeq);
    const hint = this.#places.after(room, fromSeq);
    const events = await this.#gather(room, hint, last);
    const whole = isWhole(events, fromSeq) || hint === 1 ? events : await this.#gather(room, 1, last);
    const after = whole.filter(({ seq }) => seq > fromSeq);
    for (const [index, { seq }] of after.entries())
      if (seq !== fromSeq + 1 + index) throw damaged(room, fromSeq + 1 + index);
    return after;
  }

  subscribe(
    room: string,
    fromSeq: number,
    onEvents: (events: readonly LoggedEvent[]) => void,
  ): Promise<StopListening> {
    let heard = fromSeq;
    const from = this.#places.after(room, fromSeq);
    let begunAnew = from === 1;
    const feed = this.#feed(room, from, (message) => {
      const fresh = eventsOf(room, message).filter(({ seq }) => seq > heard);
      const [first] = fresh;
      if (!first) return;
      if (first.seq !== heard + 1) {
        if (begunAnew) throw damaged(room, heard + 1);
        begunAnew = true;
        feed.restart(1);
        return;
      }
      heard = fresh.at(-1)?.seq ?? heard;
      this.#places.know(room, { seq: heard, place: message.place });
      onEvents(fresh);
    });
    return Promise.resolve(() => this.#stop(room, feed));
  }

  snapshot(room: string): Promise<RoomSnapshotRecord | null> {
    return this.#snapshots.read(room);
  }

  /** One that is larger than the log servers take is not kept: it only saves reading. */
  async keepSnapshot(room: string, snapshot: RoomSnapshotRecord): Promise<void> {
    await this.#answering(this.#snapshots.keep(room, snapshot));
    // Another server may have forgotten the room meanwhile.
    if ((await this.#last(room)) === null) await this.#snapshots.forget(room);
  }

  async rooms(): Promise<readonly string[]> {
    const { manager, names } = this.#connection;
    const all = names.roomSubject('*');
    const { state } = await patiently('listing rooms', () =>
      manager.streams.info(names.rooms, { subjects_filter: all }),
    );
    return Object.keys(state.subjects ?? {}).map((subject) => subject.slice(all.length - 1));
  }

  async forget(room: string): Promise<void> {
    for (const feed of this.#feeds.get(room) ?? []) feed.stop();
    this.#feeds.delete(room);
    const { rooms } = this.#connection.names;
    await this.#answering(eraseSubject(this.#connection, rooms, this.#subject(room)));
    this.#places.forget(room);
    await this.#answering(this.#snapshots.forget(room));
  }

  /** Waits for the answers that are still to come, and disconnects. */
  async close(): Promise<void> {
    for (const feeds of this.#feeds.values()) for (const feed of feeds) feed.stop();
    this.#feeds.clear();
    await Promise.allSettled(this.#unanswered);
    await this.#connection.nats.close();
  }

  async #append(room: string, expectedSeq: number, events: readonly RoomEvent[]): Promise<Appended> {
    let known = this.#places.at(room, expectedSeq);
    if (known === null) {
      const last = await this.#last(room);
      const seq = last ? seqOf(room, last) : 0;
      if (seq !== expectedSeq) return { outcome: 'conflict', seq };
      known = last?.place ?? 0;
    }
    const seq = expectedSeq + events.length;
    if (events.length === 0) return { outcome: 'appended', seq };
    const message = { subject: this.#subject(room), seq, body: writeEvents(events), behind: known };
    const place = await publishOnce(this.#connection, `appending to room ${room}`, message);
    if (place === null) {
      const last = await this.#last(room);
      return { outcome: 'conflict', seq: last ? seqOf(room, last) : 0 };
    }
    this.#places.know(room, { seq, place });
    return { outcome: 'appended', seq };
  }

  /** The newest message of a room, from the stream's leader: other servers may lag behind. */
  async #last(room: string): Promise<StoredMessage | null> {
    const { manager, names } = this.#connection;
    const last = await patiently(`reading room ${room}`, () =>
      manager.streams.getMessage(names.rooms, { last_by_subj: this.#subject(room) }),
    );
    if (!last) return null;
    const stored = asStored(last);
    this.#places.know(room, { seq: seqOf(room, stored), place: stored.place });
    return stored;
  }

  async #gather(room: string, from: number, last: StoredMessage): Promise<LoggedEvent[]> {
    const messages = await messagesUpTo(this.#connection, this.#subject(room), from, last.place);
    return messages.flatMap((message) => eventsOf(room, message));
  }

  #feed(room: string, from: number, onMessage: (message: StoredMessage) => void): RoomFeed {
    const heard = (message: StoredMessage) => {
      try {
        onMessage(message);
      } catch (problem) {
        this.#report(problem);
      }
    };
    const feed = new RoomFeed(this.#connection, this.#subject(room), from, heard, (problem) =>
      this.#report(jetStreamFailure(`following room ${room}`, problem)),
    );
    const feeds = this.#feeds.get(room) ?? new Set();
    this.#feeds.set(room, feeds.add(feed));
    return feed;
  }

  #stop(room: string, feed: RoomFeed): void {
    feed.stop();
    const feeds = this.#feeds.get(room);
    feeds?.delete(feed);
    if (feeds?.size !== 0) return;
    this.#feeds.delete(room);
  }

  /** Codes are letters and digits; anything else could reach the subjects of other rooms. */
  #subject(room: string): string {
    if (!/^[A-Za-z0-9]+$/.test(room)) throw new LogFailure(`“${room}” cannot be a room.`);
    return this.#connection.names.roomSubject(room);
  }

  async #answering<Result>(answer: Promise<Result>): Promise<Result> {
    this.#unanswered.add(answer);
    try {
      return await answer;
    } finally {
      this.#unanswered.delete(answer);
    }
  }

  async #resumeAfterReconnects(): Promise<void> {
    for await (const { type } of this.#connection.nats.status()) {
      if (type !== 'reconnect') continue;
      for (const feeds of this.#feeds.values()) for (const feed of feeds) feed.restart();
    }
  }
}

function isWhole(events: readonly LoggedEvent[], fromSeq: number): boolean {
  return (events[0]?.seq ?? Number.POSITIVE_INFINITY) <= fromSeq + 1;
}
