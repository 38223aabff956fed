import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { RoomSnapshotRecord } from '#room/room-log.ts';
import { patiently, type JetStreamConnection } from './jetstream-connection.ts';
import type { RoomPlaces } from './room-places.ts';
import { eraseMessages, eraseSubject } from './room-messages.ts';
import { asStored, placeOf, seqOf, snapshotHeaders, type StoredMessage } from './stored-message.ts';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** The newest snapshot of each room, in a stream of its own. An older one is erased. */
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
    const stored = await this.#last(room);
    if (!stored) return null;
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

  /** Leaves the older one where it is when this one is larger than the log servers take. */
  async keep(room: string, { seq, state }: RoomSnapshotRecord): Promise<void> {
    const { publisher, names, nats } = this.#connection;
    const packed = await pack(state);
    if (packed.length > (nats.info?.max_payload ?? Number.POSITIVE_INFINITY)) return;
    const headers = snapshotHeaders(seq, this.#places.at(room, seq).place);
    const older = await this.#last(room);
    await patiently(`keeping a snapshot of room ${room}`, () =>
      publisher.publish(names.snapshotSubject(room), packed, { headers }),
    );
    if (older) await eraseMessages(this.#connection, names.snapshots, [older.place]);
  }

  forget(room: string): Promise<void> {
    const { names } = this.#connection;
    return eraseSubject(this.#connection, names.snapshots, names.snapshotSubject(room));
  }

  async #last(room: string): Promise<StoredMessage | null> {
    const { manager, names } = this.#connection;
    const found = await patiently(`reading room ${room}`, () =>
      manager.streams.getMessage(names.snapshots, { last_by_subj: names.snapshotSubject(room) }),
    );
    return found && asStored(found);
  }
}
