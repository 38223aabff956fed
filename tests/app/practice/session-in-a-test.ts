import { createActor, SimulatedClock } from 'xstate';
import { sessionMachine, type SessionEvent, type SessionInput } from '#app/practice/session-machine.ts';
import type { Saved } from '#app/storage/talk-store.ts';
import type { TalkRecord } from '#app/storage/talk-record.ts';

/** A session whose clock and store do only what the test says. */
export function startSession(given: Pick<SessionInput, 'scenario' | 'record'> & Partial<SessionInput>) {
  const clock = new SimulatedClock();
  const saved: TalkRecord[] = [];
  const waiting: ((saved: Saved) => void)[] = [];
  /** Answers only when the test says so. */
  const save = (record: TalkRecord) =>
    new Promise<Saved>((resolve) => {
      saved.push(record);
      waiting.push(resolve);
    });
  const actor = createActor(sessionMachine, {
    clock,
    input: { pace: 'natural', save, now: () => 5000, ...given },
  });
  actor.start();
  return {
    clock,
    saved,
    send: (event: SessionEvent) => actor.send(event),
    phase: () => actor.getSnapshot().value,
    talk: () => actor.getSnapshot().context.transcript,
    record: () => actor.getSnapshot().context.record,
    /** The store answers the oldest save. */
    keep: async (answer?: Saved) => {
      const record = saved[saved.length - waiting.length];
      if (!record) throw new Error('nothing is being saved');
      waiting.shift()?.(answer ?? { outcome: 'saved', record: { ...record, revision: record.revision + 1 } });
      await Promise.resolve();
      await Promise.resolve();
    },
  };
}

/** A press on the reply `id` at decision `turn`. */
export const reply = (turn: number, id: string): SessionEvent => ({
  type: 'reply',
  turn,
  reply: id,
  at: 100,
});
