import type { Scenario } from '#core/model/scenario.ts';
import type { SessionRecord } from '#protocol/views.ts';
import type { PlayedReply } from '#runtime/attempt.ts';
import { playAttempt, type Replay, type Transcript } from '#runtime/transcript.ts';

/** A session's record, replayed: every team's talk by its number, or why they cannot be. */
export type PlayedRecord =
  | { readonly ok: true; readonly talks: ReadonlyMap<number, Transcript> }
  | { readonly ok: false; readonly message: string };

/** A scenario that has changed since replays none of them. */
export function playRecord(scenario: Scenario, record: SessionRecord): PlayedRecord {
  const talks = new Map<number, Transcript>();
  for (const { team, replies } of record.talks) {
    const replay = playReplies(scenario, record, replies);
    if (!replay.ok) return { ok: false, message: replay.message };
    talks.set(team, replay.transcript);
  }
  return { ok: true, talks };
}

/** Any replies from the room's seed, as the room itself would play them. */
export function playReplies(
  scenario: Scenario,
  { scenario: ref, seed }: Pick<SessionRecord, 'scenario' | 'seed'>,
  replies: readonly PlayedReply[],
): Replay {
  return playAttempt(scenario, {
    version: 1,
    id: 'room',
    scenario: ref.id,
    hash: ref.hash,
    seed,
    mode: 'practise',
    replies,
  });
}
