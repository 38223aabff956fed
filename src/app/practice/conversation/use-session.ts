import { useMachine } from '@xstate/react';
import { useEffect } from 'react';
import type { Scenario } from '#core/model/scenario.ts';
import type { Saved } from '#app/storage/talk-store.ts';
import type { TalkRecord } from '#app/storage/talk-record.ts';
import type { Pace } from '#app/practice/pace.ts';
import { sessionMachine } from '#app/practice/session-machine.ts';

export interface SessionParts {
  readonly scenario: Scenario;
  readonly record: TalkRecord;
  readonly pace: Pace;
  readonly save: (record: TalkRecord) => Promise<Saved>;
}

/** The running session of a talk. Its scenario and record are those of the first call; the pace may change. */
export function useSession({ scenario, record, pace, save }: SessionParts) {
  const [snapshot, send] = useMachine(sessionMachine, {
    input: { scenario, record, pace, save, now: () => Date.now() },
  });
  useEffect(() => send({ type: 'pace', pace }), [send, pace]);
  return { snapshot, send, phase: snapshot.value };
}

export type Session = ReturnType<typeof useSession>;
export type SessionPhase = Session['phase'];
