import { useCallback, useEffect } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import { links } from './addresses.ts';
import type { AppParts } from './app-parts.ts';
import { replayTalk } from './begin-talk.ts';
import { NotFound } from './not-found.tsx';
import { useLoaded } from './use-loaded.ts';
import { Waiting } from './waiting.tsx';

/** Begins a talk in the middle of an old one and goes there; the address itself does not stay in the history. */
export function ReplayRoute({
  store,
  attempt,
  turn,
}: AppParts & { readonly attempt: string; readonly turn: string }) {
  const [, navigate] = useHashLocation();
  const begin = useCallback(async () => {
    const record = await store.get(attempt);
    const turns = Number(turn);
    const isOver = record !== null && (record.attempt.mode !== 'check' || record.endedAt !== null);
    const isThere = isOver && Number.isInteger(turns) && turns >= 0 && turns <= record.attempt.replies.length;
    return isThere ? { scenario: record.attempt.scenario, id: await replayTalk(store, record, turns) } : null;
  }, [store, attempt, turn]);
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
