import { useActorRef, useSelector } from '@xstate/react';
import { useCallback, useEffect } from 'react';
import type { SnapshotFrom } from 'xstate';
import type { Scenario } from '#core/model/scenario.ts';
import type { Saved } from '#app/storage/talk-store.ts';
import type { TalkRecord } from '#app/storage/talk-record.ts';
import type { Pace } from '#app/ui/pace.ts';
import { sessionMachine, type SessionEvent } from '#app/practice/session-machine.ts';

export interface SessionParts {
  readonly scenario: Scenario;
  readonly record: TalkRecord;
  readonly pace: Pace;
  readonly save: (record: TalkRecord) => Promise<Saved>;
}

type SessionSnapshot = SnapshotFrom<typeof sessionMachine>;

/** The running session of a talk. Its scenario and record are those of the first call; the pace may change. */
export function useSession({ scenario, record, pace, save }: SessionParts) {
  const actor = useActorRef(sessionMachine, {
    input: { scenario, record, pace, save, now: () => Date.now() },
  });
  const send = useCallback((event: SessionEvent) => actor.send(event), [actor]);
  const snapshot = useSelector(actor, (latest: SessionSnapshot) => latest);
  useEffect(() => send({ type: 'pace', pace }), [send, pace]);
  return { snapshot, send, phase: snapshot.value };
}
