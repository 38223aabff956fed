import type { Objection } from '#app/storage/objection.ts';
import type { TalkRecord } from '#app/storage/talk-record.ts';
import type { TalkStore } from '#app/storage/talk-store.ts';

/** What a debrief adds to a talk. */
type Answers = Partial<Pick<TalkRecord, 'reaction' | 'plan' | 'objections'>>;

/**
 * Adds an answer to what is stored now, which may be newer than what the screen was opened with. Rejects when it will not
 * outlive the tab.
 */
export async function keepAnswer(
  store: TalkStore,
  record: TalkRecord,
  change: (latest: TalkRecord) => Answers,
): Promise<void> {
  const latest = (await store.get(record.attempt.id)) ?? record;
  const saved = await store.save({ ...latest, ...change(latest) });
  if (saved.outcome === 'conflict') return keepAnswer(store, saved.stored, change);
  if (saved.outcome !== 'saved') throw new Error('it is kept in this tab only');
  return undefined;
}

/** The objections of a talk with the one at `decision` put in place, or taken away. */
export function withObjection(
  { objections = [] }: TalkRecord,
  decision: number,
  objection: Objection | null,
): Answers {
  const others = objections.filter((other) => other.decision !== decision);
  return { objections: objection ? [...others, objection] : others };
}
