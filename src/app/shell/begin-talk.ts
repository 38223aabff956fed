import type { Scenario } from '#core/model/scenario.ts';
import { newAttempt, type Attempt, type Mode } from '#runtime/attempt.ts';
import type { TalkRecord } from '#app/storage/talk-record.ts';
import type { TalkStore } from '#app/storage/talk-store.ts';
import { drawId, drawSeed } from './chance.ts';

/** A new talk, kept before its first line is shown. Resolves to its id. */
export async function beginTalk(
  store: TalkStore,
  scenario: Scenario,
  { mode, seed = drawSeed() }: { readonly mode: Mode; readonly seed?: number | undefined },
): Promise<string> {
  return keepNew(store, scenario.title, newAttempt(scenario, { id: drawId(), seed, mode }));
}

/** A new talk that goes on after the first `turns` replies of an old one. Nothing of the old one changes. */
export async function replayTalk(
  store: TalkStore,
  { attempt, title }: TalkRecord,
  turns: number,
): Promise<string> {
  return keepNew(store, title, {
    ...attempt,
    id: drawId(),
    // A talk that begins in the middle is practice, not a check.
    mode: attempt.mode === 'check' ? 'practise' : attempt.mode,
    replies: attempt.replies.slice(0, turns),
  });
}

async function keepNew(store: TalkStore, title: string, attempt: Attempt): Promise<string> {
  const startedAt = Date.now();
  await store.save({
    attempt,
    title,
    startedAt,
    updatedAt: startedAt,
    endedAt: null,
    ending: null,
    takenBack: 0,
    reaction: null,
    plan: null,
    revision: 0,
  });
  return attempt.id;
}
