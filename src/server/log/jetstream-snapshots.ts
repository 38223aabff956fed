import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { RoomSnapshotRecord } from '#room/room-log.ts';
import { patiently, type JetStreamConnection } from './jetstream-connection.ts';
import type { RoomPlaces } from './room-places.ts';
import { asStored, headersFor, placeOf, seqOf } from './stored-message.ts';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** The newest snapshot of each room, in a stream of its own that keeps one message a room. */
export class JetStreamSnapshots {
  readonly #connection: JetStreamConnection;
  readonly #places: RoomPlaces;

  /** @param places learn from a snapshot where to read on */
  constructor(connection: JetStreamConnection, places: RoomPlaces) {
    this.#connection = connection;
    this.#places = places;
  }

  /** Null for one that cannot be unpacked, too: without it everything is the same. */
  async read(room: string): Promise<RoomSnapshotRecord | null> {
    const { manager, names } = this.#connection;
    const found = await patiently(`reading room ${room}`, () =>
      manager.streams.getMessage(names.snapshots, { last_by_subj: names.snapshotSubject(room) }),
    );
    if (!found) return null;
    const stored = asStored(found);
    try {
      const seq = seqOf(room, stored);
      const state = (await unpack(stored.data)).toString();
      const place = placeOf(stored);
      if (place !== null) this.#places.know(room, { seq, place });
      return { seq, state };
    } catch {
      return null;
    }
  }

  async keep(room: string, { seq, state }: RoomSnapshotRecord): Promise<void> {
    const { publisher, names, nats } = this.#connection;
    const packed = await pack(state);
    if (packed.length > (nats.info?.max_payload ?? Number.POSITIVE_INFINITY)) return;
    const place = this.#places.at(room, seq) ?? undefined;
    const headers = headersFor(seq, place);
    await patiently(`keeping a snapshot of room ${room}`, () =>
      publisher.publish(names.snapshotSubject(room), packed, { headers }),
    );
  }

  async forget(room: string): Promise<void> {
    const { manager, names } = this.#connection;
    const filter = names.snapshotSubject(room);
    await patiently(`deleting room ${room}`, () => manager.streams.purge(names.snapshots, { filter }));
  }
}
