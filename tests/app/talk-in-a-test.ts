import type { Scenario } from '#core/model/scenario.ts';
import { newAttempt, type Mode } from '#runtime/attempt.ts';
import { playAttempt } from '#runtime/transcript.ts';
import type { TalkRecord } from '#app/storage/talk-record.ts';

/** A record of a talk as it is just after "Begin", or after `replies`. */
export function recordOf(
  scenario: Scenario,
  {
    mode = 'practise',
    replies = [],
    ...rest
  }: { mode?: Mode; replies?: readonly string[] } & Partial<Omit<TalkRecord, 'attempt'>> = {},
): TalkRecord {
  return {
    attempt: {
      ...newAttempt(scenario, { id: 'talk-1', seed: 7, mode }),
      replies: replies.map((reply, index) => ({ reply, at: (index + 1) * 1000 })),
    },
    title: scenario.title,
    startedAt: 1000,
    updatedAt: 1000,
    endedAt: null,
    ending: null,
    takenBack: 0,
    reaction: null,
    plan: null,
    revision: 1,
    ...rest,
  };
}

/** What the customer says when these replies have been given. */
export function lineAfter(scenario: Scenario, record: TalkRecord): string {
  const replay = playAttempt(scenario, record.attempt);
  if (!replay.ok || !replay.transcript.now) throw new Error('the talk of this test has no open line');
  return replay.transcript.now.line;
}
