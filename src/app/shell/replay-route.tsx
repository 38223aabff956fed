import { useCallback, useEffect } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import { links } from './addresses.ts';
import type { AppParts } from './app-parts.ts';
import { replayTalk } from './begin-talk.ts';
import { NotFound } from './not-found.tsx';
import { useLoaded } from '#app/ui/use-loaded.ts';
import { Waiting } from '#app/ui/waiting.tsx';

/** Begins a talk in the middle of an old one and goes there; the address itself does not stay in the history. */
export function ReplayRoute({
  library,
  store,
  attempt,
  turn,
  reply,
}: Pick<AppParts, 'library' | 'store'> & {
  readonly attempt: string;
  readonly turn: string;
  /** Taken in place of the one given then; without it one chooses oneself. */
  readonly reply: string | undefined;
}) {
  const [, navigate] = useHashLocation();
  const begin = useCallback(async () => {
    const record = await store.get(attempt);
    const turns = Number(turn);
    const isOver = record !== null && (record.attempt.mode !== 'check' || record.endedAt !== null);
    const isThere = isOver && Number.isInteger(turns) && turns >= 0 && turns <= record.attempt.replies.length;
    if (!isThere) return null;
    const { scenario: name } = record.attempt;
    const scenario = reply === undefined ? undefined : await library.load(name);
    if (reply !== undefined && !scenario) return null;
    const another = reply !== undefined && scenario ? { scenario, reply } : undefined;
    const id = await replayTalk(store, record, turns, another);
    return id === null ? null : { scenario: name, id };
  }, [library, store, attempt, turn, reply]);
  const { loaded } = useLoaded(begin);
  const begun = loaded.state === 'here' ? loaded.value : undefined;

  useEffect(() => {
    if (begun) navigate(links.talk(begun.scenario, begun.id), { replace: true });
  }, [begun, navigate]);

  if (begun === null || loaded.state === 'failed') {
    return (
      <NotFound title="There is no such moment to play from">
        The talk may have been deleted, or had in another browser.
      </NotFound>
    );
  }
  return <Waiting what="the conversation" />;
}
