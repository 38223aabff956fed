import { JetStreamApiError } from '@nats-io/jetstream';
import type { LoggedEvent } from '#protocol/room-events.ts';
import { LogFailure } from '#room/room-log.ts';
import { patiently, PATIENCE_MS, type JetStreamConnection } from './jetstream-connection.ts';
import { RoomFeed } from './room-feed.ts';
import type { RoomChain } from './room-chain.ts';
import { asStored, type StoredMessage } from './stored-message.ts';

/** Messages being erased at a time: enough that the way there and back does not count, few enough for other rooms. */
const AT_ONCE = 32;
/** No message found; message could not be deleted; sequence not found. As in `jetstream-failures.ts`. */
const GONE_CODES: ReadonlySet<number> = new Set([10037, 10043, 10057]);

/**
 * All messages of a subject from one place up to another, in order.
 *
 * @param last the place of the last of them
 * @throws {LogFailure} when they do not come in time
 */
function messagesUpTo(
  connection: JetStreamConnection,
  subject: string,
  from: number,
  last: number,
): Promise<StoredMessage[]> {
  return new Promise((resolve, reject) => {
    const messages: StoredMessage[] = [];
    let trouble: unknown;
    const late = setTimeout(() => {
      feed.stop();
      const words = `The log servers took too long to send all of ${subject}.`;
      reject(new LogFailure(words, { cause: trouble }));
    }, PATIENCE_MS);
    const feed = new RoomFeed(
      connection,
      subject,
      from,
      (message) => {
        if (message.place <= last) messages.push(message);
        if (message.place < last) return;
        clearTimeout(late);
        feed.stop();
        resolve(messages);
      },
      (problem) => {
        trouble = problem;
      },
    );
  });
}

/** Messages asked for one by one before a feed is made for the rest: what somebody missed is mostly one append. */
const FEW = 4;

/**
 * Takes all that a room has behind what the chain has taken, from the stream's leader: other servers may lag behind.
 *
 * @returns the events of what counts
 * @throws {LogFailure} when the log servers do not answer, or the room is damaged
 */
export async function catchUp(
  connection: JetStreamConnection,
  subject: string,
  chain: RoomChain,
): Promise<LoggedEvent[]> {
  const { manager, names } = connection;
  const doing = `reading ${subject}`;
  const events: LoggedEvent[] = [];
  for (let step = 0; step < FEW; step++) {
    const query = { seq: chain.last + 1, next_by_subj: subject };
    const next = await patiently(doing, () => manager.streams.getMessage(names.rooms, query));
    if (!next) return events;
    events.push(...chain.take(asStored(next)));
  }
  const newest = await patiently(doing, () =>
    manager.streams.getMessage(names.rooms, { last_by_subj: subject }),
  );
  if (!newest || newest.seq <= chain.last) return events;
  const rest = await messagesUpTo(connection, subject, chain.last + 1, newest.seq);
  for (const message of rest) for (const event of chain.take(message)) events.push(event);
  return events;
}

/** Takes the next message behind what the chain has taken; false where there is none. */
export async function takeNext(
  { manager, names }: JetStreamConnection,
  subject: string,
  chain: RoomChain,
): Promise<boolean> {
  const query = { seq: chain.last + 1, next_by_subj: subject };
  const next = await patiently(`reading ${subject}`, () => manager.streams.getMessage(names.rooms, query));
  if (next) chain.take(asStored(next));
  return next !== null;
}

/**
 * Overwrites all messages of a subject on the disks, newest first: a room that is only half erased when something happens is
 * a shorter room. (Purging a subject takes it out of sight at once, but leaves it in the files until they are rewritten
 * some day.) Several may do so at a time.
 */
export async function eraseSubject(
  connection: JetStreamConnection,
  stream: string,
  subject: string,
): Promise<void> {
  const { manager } = connection;
  const doing = `erasing ${subject}`;
  const places: number[] = [];
  for (let seq = 1; ; seq = (places.at(-1) ?? 0) + 1) {
    const query = { seq, next_by_subj: subject };
    const next = await patiently(doing, () => manager.streams.getMessage(stream, query));
    if (!next) break;
    places.push(next.seq);
  }
  await eraseMessages(connection, stream, places);
  // What somebody may have appended meanwhile.
  await patiently(doing, () => manager.streams.purge(stream, { filter: subject }));
}

/** Overwrites messages on the disks, the last of the list first. */
export async function eraseMessages(
  { manager }: JetStreamConnection,
  stream: string,
  places: readonly number[],
): Promise<void> {
  const left = [...places];
  const worker = async () => {
    for (let place = left.pop(); place !== undefined; place = left.pop()) {
      const erased = place;
      await patiently(`erasing message ${erased} of ${stream}`, () =>
        manager.streams.deleteMessage(stream, erased, true).catch(passOverAbsent),
      );
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** Somebody else has erased it meanwhile, or the answer to our own first try was lost. */
function passOverAbsent(problem: unknown): void {
  if (problem instanceof JetStreamApiError && GONE_CODES.has(problem.code)) return;
  throw problem;
}
