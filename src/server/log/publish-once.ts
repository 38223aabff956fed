import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { JetStreamApiError } from '@nats-io/jetstream';
import { LogFailure } from '#room/room-log.ts';
import { ANSWER_MS, patiently, PATIENCE_MS, type JetStreamConnection } from './jetstream-connection.ts';
import { jetStreamFailure, mayPass, WRONG_LAST_SEQUENCE } from './jetstream-failures.ts';
import { asStored, headersFor, idOf } from './stored-message.ts';

/** Between two tries, in milliseconds. */
const AGAIN_MS = 100;

export interface MessageToStore {
  readonly subject: string;
  /** The room's number of the last event in it. */
  readonly seq: number;
  readonly body: string;
  /** The stream's number of the message it must follow in its subject; 0 for the first. */
  readonly behind: number;
}

/**
 * Stores one message, at most once, whatever gets lost on the way: where no answer comes it is sent again under the same
 * id, and where somebody else seems to have been first, it may have been the earlier try.
 *
 * @param doing as in `appending to room ACE347`
 * @returns its place in the stream, or null when somebody else was first
 * @throws {LogFailure} when it is not known to be stored; it may still come to be, but only at that place
 */
export async function publishOnce(
  { publisher, manager, names, nats }: JetStreamConnection,
  doing: string,
  { subject, seq, body, behind }: MessageToStore,
): Promise<number | null> {
  const most = nats.info?.max_payload ?? Number.POSITIVE_INFINITY;
  if (Buffer.byteLength(body) > most)
    throw new LogFailure(`The log servers take no more than ${most} bytes at once (${doing}).`);
  const msgID = randomUUID();
  const until = Date.now() + PATIENCE_MS;
  for (let unsure = false; ; unsure = true) {
    try {
      const stored = await publisher.publish(subject, body, {
        msgID,
        headers: headersFor(seq),
        expect: { lastSubjectSequence: behind },
        timeout: ANSWER_MS,
      });
      return stored.seq;
    } catch (problem) {
      if (problem instanceof JetStreamApiError && problem.code === WRONG_LAST_SEQUENCE) {
        if (!unsure) return null;
        const query = { seq: behind + 1, next_by_subj: subject };
        const next = await patiently(doing, () => manager.streams.getMessage(names.rooms, query));
        return next && idOf(asStored(next)) === msgID ? next.seq : null;
      }
      if (!mayPass(problem) || Date.now() + AGAIN_MS > until) throw jetStreamFailure(doing, problem);
      await sleep(AGAIN_MS);
    }
  }
}
