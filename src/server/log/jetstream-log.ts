import type { LoggedEvent, RoomEvent } from '#protocol/room-events.ts';
import { LogFailure } from '#room/room-log.ts';
import type { Appended, RoomLog, RoomSnapshotRecord, StopListening } from '#room/room-log.ts';
import type { JetStreamAddress } from './jetstream-address.ts';
import { openConnection, patiently, type JetStreamConnection } from './jetstream-connection.ts';
import { jetStreamFailure } from './jetstream-failures.ts';
import { JetStreamSnapshots } from './jetstream-snapshots.ts';
import { publishOnce } from './publish-once.ts';
import { RoomFeed } from './room-feed.ts';
import { BEGINNING, RoomChain } from './room-chain.ts';
import { catchUp, eraseSubject } from './room-messages.ts';
import { RoomPlaces } from './room-places.ts';
import { writeEvents } from './stored-events.ts';

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
    const chain = new RoomChain(room, this.#places.at(room, fromSeq));
    const events = await catchUp(this.#connection, this.#subject(room), chain);
    this.#places.know(room, chain.head);
    return events.filter(({ seq }) => seq > fromSeq);
  }

  subscribe(
    room: string,
    fromSeq: number,
    onEvents: (events: readonly LoggedEvent[]) => void,
  ): Promise<StopListening> {
    const chain = new RoomChain(room, this.#places.at(room, fromSeq));
    const feed = new RoomFeed(
      this.#connection,
      this.#subject(room),
      chain.last + 1,
      (message) => {
        try {
          const events = chain.take(message).filter(({ seq }) => seq > fromSeq);
          this.#places.know(room, chain.head);
          if (events.length > 0) onEvents(events);
        } catch (problem) {
          this.#report(problem);
        }
      },
      (problem) => this.#report(jetStreamFailure(`following room ${room}`, problem)),
    );
    const feeds = this.#feeds.get(room) ?? new Set();
    this.#feeds.set(room, feeds.add(feed));
    return Promise.resolve(() => {
      feed.stop();
      feeds.delete(feed);
      if (feeds.size === 0 && this.#feeds.get(room) === feeds) this.#feeds.delete(room);
    });
  }

  snapshot(room: string): Promise<RoomSnapshotRecord | null> {
    return this.#snapshots.read(room);
  }

  /** One that is larger than the log servers take is not kept: it only saves reading. */
  async keepSnapshot(room: string, snapshot: RoomSnapshotRecord): Promise<void> {
    await this.#answering(this.#snapshots.keep(room, snapshot));
    // Another server may have forgotten the room meanwhile.
    const { manager, names } = this.#connection;
    const last_by_subj = this.#subject(room);
    const last = await patiently(`reading room ${room}`, () =>
      manager.streams.getMessage(names.rooms, { last_by_subj }),
    );
    if (!last) await this.#snapshots.forget(room);
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
    const subject = this.#subject(room);
    const chain = new RoomChain(room, this.#places.at(room, expectedSeq));
    if (chain.head.seq !== expectedSeq || expectedSeq === 0) await catchUp(this.#connection, subject, chain);
    const { seq: now } = chain.head;
    if (now !== expectedSeq) return this.#conflict(room, chain);
    const seq = expectedSeq + events.length;
    if (events.length === 0) return { outcome: 'appended', seq };
    const behind = new RoomChain(room, chain.head, chain.last);
    const message = { subject, seq, body: writeEvents(events) };
    const place = await publishOnce(this.#connection, `appending to room ${room}`, behind, message);
    if (place === null)
      return this.#conflict(room, behind.first ? behind : await this.#fromTheBeginning(room));
    this.#places.know(room, { seq, place });
    return { outcome: 'appended', seq };
  }

  /** Where the log stands once what was known of the room has proved wrong: somebody has forgotten it. */
  async #fromTheBeginning(room: string): Promise<RoomChain> {
    this.#places.forget(room);
    const chain = new RoomChain(room, BEGINNING);
    await catchUp(this.#connection, this.#subject(room), chain);
    return chain;
  }

  #conflict(room: string, { head }: RoomChain): Appended {
    this.#places.know(room, head);
    return { outcome: 'conflict', seq: head.seq };
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
