import type { Reply, Scenario } from '#core/model/scenario.ts';
import { judgeAll } from '#core/scoring/judge-decision.ts';
import { verdictOf, type Verdict } from '#core/scoring/verdict.ts';
import type { SessionRecord } from '#protocol/views.ts';
import { letterAt } from '#protocol/words.ts';
import type { Attempt, PlayedReply } from '#runtime/attempt.ts';
import { beatOf } from '#runtime/customer-line.ts';
import { playAttempt, type Moment, type Replay, type Transcript } from '#runtime/transcript.ts';

/** A room's record, played again with the key at hand: what the facilitator sees and nobody else. */

export type PlayedRecord =
  | { readonly ok: true; readonly talks: ReadonlyMap<number, Transcript> }
  | { readonly ok: false; readonly message: string };

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
  const attempt: Attempt = {
    version: 1,
    id: 'room',
    scenario: ref.id,
    hash: ref.hash,
    seed,
    mode: 'practise',
    replies,
  };
  return playAttempt(scenario, attempt);
}

export interface KeyedReply {
  readonly letter: string;
  readonly reply: Reply;
  readonly verdict: Verdict;
}

/** The replies of a decision with what the key says of them, in the order of their letters. */
export function keyedReplies(scenario: Scenario, { situation, offered }: Moment): KeyedReply[] {
  const beat = beatOf(scenario, situation);
  if (!beat) return [];
  const judged = judgeAll(scenario, beat, situation, offered);
  return offered.flatMap((reply, place) => {
    const judgement = judged[place];
    return judgement ? [{ letter: letterAt(place), reply, verdict: verdictOf(judgement) }] : [];
  });
}

export function bestLetters(replies: readonly KeyedReply[]): ReadonlySet<string> {
  return new Set(replies.filter(({ verdict }) => verdict === 'best').map(({ letter }) => letter));
}
