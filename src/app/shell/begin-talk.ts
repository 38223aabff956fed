import type { Scenario } from '#core/model/scenario.ts';
import { newAttempt, withReply, type Attempt, type Mode } from '#runtime/attempt.ts';
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

/**
 * A new talk that goes on after the first `turns` replies of an old one, with `reply` where one is given: a branch of it.
 * Nothing of the old one changes. Null where that reply was not open, or the old talk cannot be replayed.
 */
export async function replayTalk(
  store: TalkStore,
  { attempt: old, title }: TalkRecord,
  turns: number,
  another?: { readonly scenario: Scenario; readonly reply: string },
): Promise<string | null> {
  const begun: Attempt = {
    ...old,
    id: drawId(),
    // A talk that begins in the middle is practice, not a check.
    mode: old.mode === 'check' ? 'practise' : old.mode,
    replies: old.replies.slice(0, turns),
  };
  const branch: Branch = { branchOf: { attempt: old.id, at: turns } };
  if (!another) return keepNew(store, title, begun, branch);

  const attempt = withReply(begun, another.reply, begun.replies.at(-1)?.at ?? 0);
  // Fetched here, because the catalogue does without it.
  const { playAttempt } = await import('#runtime/transcript.ts');
  const replay = playAttempt(another.scenario, attempt);
  if (!replay.ok) return null;
  const { ending } = replay.transcript;
  return keepNew(store, title, attempt, {
    ...branch,
    endedAt: ending && Date.now(),
    ending: ending && { id: ending.id, title: ending.title, grade: ending.grade },
    coachWaits: attempt.mode === 'learn',
  });
}

type Branch = Partial<Pick<TalkRecord, 'branchOf' | 'endedAt' | 'ending' | 'coachWaits'>>;

async function keepNew(
  store: TalkStore,
  title: string,
  attempt: Attempt,
  branch: Branch = {},
): Promise<string> {
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
    ...branch,
  });
  return attempt.id;
}
