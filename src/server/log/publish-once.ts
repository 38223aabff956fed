import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { JetStreamApiError } from '@nats-io/jetstream';
import { LogFailure } from '#room/room-log.ts';
import { ANSWER_MS, PATIENCE_MS, type JetStreamConnection } from './jetstream-connection.ts';
import { jetStreamFailure, mayPass, WRONG_LAST_SEQUENCE } from './jetstream-failures.ts';
import type { RoomChain } from './room-chain.ts';
import { catchUp, takeNext } from './room-messages.ts';
import { appendHeaders, idOf } from './stored-message.ts';

/** Between two tries, in milliseconds. */
const AGAIN_MS = 100;
/** Tries to see what is in the way before the room is taken to be gone: about a second. */
const MOST_UNSEEN = 10;

export interface MessageToStore {
  readonly subject: string;
  /** The room's number of the last event in it. */
  readonly seq: number;
  readonly body: string;
}

/**
 * Stores one message behind the head of a chain, at most once, whatever gets lost on the way: where no answer comes it is
 * sent again under the same id, and where somebody else seems to have been first, it may have been the earlier try.
 *
 * @param doing as in `appending to room ACE347`
 * @param chain has taken everything known of the room; it goes on to what is there afterwards
 * @returns its place in the stream, or null when somebody else was first, or has forgotten the room
 * @throws {LogFailure} when it is not known to be stored; it may still come to be, but only at that place
 */
export async function publishOnce(
  connection: JetStreamConnection,
  doing: string,
  chain: RoomChain,
  { subject, seq, body }: MessageToStore,
): Promise<number | null> {
  const { publisher, nats } = connection;
  const most = nats.info?.max_payload ?? Number.POSITIVE_INFINITY;
  if (Buffer.byteLength(body) > most)
    throw new LogFailure(`The log servers take no more than ${most} bytes at once (${doing}).`);
  const msgID = randomUUID();
  const headers = appendHeaders(seq, chain.head.place);
  const until = Date.now() + PATIENCE_MS;
  let unseen = 0;
  for (;;) {
    try {
      const expect = { lastSubjectSequence: chain.last };
      const stored = await publisher.publish(subject, body, { msgID, headers, expect, timeout: ANSWER_MS });
      // Nothing can have come between it and what the chain has taken.
      if (connection.isAlone || stored.seq === chain.last + 1) return stored.seq;
      while (!chain.first && (await takeNext(connection, subject, chain)));
      if (chain.first) return idOf(chain.first) === msgID ? chain.first.place : null;
      // A new leader that is not that far yet.
      if (Date.now() > until) throw jetStreamFailure(doing, new Error('it was stored, but cannot be read'));
    } catch (problem) {
      if (problem instanceof JetStreamApiError && problem.code === WRONG_LAST_SEQUENCE) {
        const { last } = chain;
        await catchUp(connection, subject, chain);
        if (chain.first) return idOf(chain.first) === msgID ? chain.first.place : null;
        // It is behind something that is not there: of a room that was forgotten, or a new leader has not caught up yet.
        if (chain.last === last && (unseen += 1) > MOST_UNSEEN) return null;
      } else if (!mayPass(problem)) {
        throw jetStreamFailure(doing, problem);
      }
      if (Date.now() + AGAIN_MS > until) throw jetStreamFailure(doing, problem);
    }
    await sleep(AGAIN_MS);
  }
}
