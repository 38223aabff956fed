import { assign, fromPromise, setup, type SnapshotFrom } from 'xstate';
import type { Scenario } from '#core/model/scenario.ts';
import { playAttempt, type Transcript } from '#runtime/transcript.ts';
import { rewoundTo, withReply, type Attempt } from '#runtime/attempt.ts';
import type { Saved } from '#app/storage/talk-store.ts';
import type { TalkRecord } from '#app/storage/talk-record.ts';
import { pauseBefore, type Pace } from './pace.ts';

/**
 * One sitting of a talk: whose turn it is, and what must be kept before the next line is shown. What was said and where
 * it leads is always `playAttempt` of the attempt; this machine only adds waiting, keeping and taking back.
 */

export interface SessionInput {
  readonly scenario: Scenario;
  /** Must replay on this scenario; the caller has checked. */
  readonly record: TalkRecord;
  readonly pace: Pace;
  readonly save: (record: TalkRecord) => Promise<Saved>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

interface SessionContext extends SessionInput {
  readonly transcript: Transcript;
  /** The state another tab has stored, when it went on with the same talk. */
  readonly elsewhere: TalkRecord | null;
}

export type SessionEvent =
  | { readonly type: 'answer' }
  | { readonly type: 'skip' }
  /** `turn` is the decision it was meant for: a late or doubled press for an earlier one changes nothing. */
  | { readonly type: 'reply'; readonly turn: number; readonly reply: string; readonly at: number }
  | { readonly type: 'go-on' }
  | { readonly type: 'take-back' }
  | { readonly type: 'follow-other-tab' }
  | { readonly type: 'pace'; readonly pace: Pace };

/** Replays, or throws: an attempt that does not replay must not reach a session. */
function transcriptOf(scenario: Scenario, attempt: Attempt): Transcript {
  const replay = playAttempt(scenario, attempt);
  if (!replay.ok)
    throw new Error(`The attempt ${attempt.id} stopped replaying at reply ${replay.at}: ${replay.message}`);
  return replay.transcript;
}

function withAttempt(
  context: SessionContext,
  attempt: Attempt,
): Pick<SessionContext, 'record' | 'transcript'> {
  const transcript = transcriptOf(context.scenario, attempt);
  const { ending } = transcript;
  return {
    transcript,
    record: {
      ...context.record,
      attempt,
      endedAt: ending ? context.now() : null,
      ending: ending && { id: ending.id, title: ending.title, grade: ending.grade },
    },
  };
}

const lastMove = ({ transcript }: SessionContext) => transcript.turns.at(-1)?.chosen.move;

export const sessionMachine = setup({
  types: {
    context: {} as SessionContext,
    events: {} as SessionEvent,
    input: {} as SessionInput,
  },
  actors: {
    keep: fromPromise(({ input }: { input: Pick<SessionContext, 'record' | 'save'> }) =>
      input.save(input.record),
    ),
  },
  guards: {
    isResumed: ({ context }) => context.transcript.turns.length > 0,
    hasEnded: ({ context }) => context.transcript.now === null,
    isInstant: ({ context }) => context.pace === 'instant',
    waitsForAnswer: ({ context }) => context.scenario.channel === 'phone',
    coaches: ({ context }) => context.record.attempt.mode === 'learn',
    mayTakeBack: ({ context }) =>
      context.record.attempt.mode !== 'check' && context.transcript.turns.length > 0,
    isOpen: ({ context }, { turn, reply }: { turn: number; reply: string }) =>
      context.transcript.now?.index === turn && context.transcript.now.offered.some(({ id }) => id === reply),
    isElsewhere: (_, saved: Saved) => saved.outcome === 'conflict',
  },
  actions: {
    play: assign(({ context }, { reply, at }: { reply: string; at: number }) =>
      withAttempt(context, withReply(context.record.attempt, reply, at)),
    ),
    takeBack: assign(({ context }) => {
      const next = withAttempt(
        context,
        rewoundTo(context.record.attempt, context.transcript.turns.length - 1),
      );
      return { ...next, record: { ...next.record, takenBack: next.record.takenBack + 1 } };
    }),
    remember: assign((_, saved: Saved) =>
      saved.outcome === 'conflict' ? { elsewhere: saved.stored } : { record: saved.record },
    ),
    followOtherTab: assign(({ context }) => {
      const record = context.elsewhere ?? context.record;
      return { record, elsewhere: null, transcript: transcriptOf(context.scenario, record.attempt) };
    }),
    setPace: assign((_, pace: Pace) => ({ pace })),
  },
  delays: {
    arrival: 1600,
    patience: 120,
    line: ({ context }) =>
      pauseBefore(context.scenario.channel, context.transcript.now?.line ?? '', lastMove(context)),
  },
}).createMachine({
  id: 'session',
  context: ({ input }) => ({
    ...input,
    transcript: transcriptOf(input.scenario, input.record.attempt),
    elsewhere: null,
  }),
  on: { pace: { actions: { type: 'setPace', params: ({ event }) => event.pace } } },
  initial: 'opening',
  states: {
    opening: {
      always: [
        { guard: 'hasEnded', target: 'ended' },
        { guard: 'isResumed', target: 'choosing' },
        { guard: 'isInstant', target: 'choosing' },
        { guard: 'waitsForAnswer', target: 'ringing' },
        { target: 'arriving' },
      ],
    },
    ringing: { on: { answer: 'speaking' } },
    arriving: { after: { arrival: 'speaking' }, on: { skip: 'choosing', answer: 'choosing' } },
    speaking: {
      always: { guard: 'isInstant', target: 'choosing' },
      after: { line: 'choosing' },
      on: { skip: 'choosing' },
    },
    choosing: {
      on: {
        reply: {
          guard: { type: 'isOpen', params: ({ event }) => event },
          target: 'keeping',
          actions: { type: 'play', params: ({ event }) => event },
        },
        'take-back': { guard: 'mayTakeBack', target: 'takingBack', actions: 'takeBack' },
      },
    },
    keeping: {
      // Where lines come at once, a wait that nobody notices is not worth drawing: see `useSession`.
      initial: 'unnoticed',
      states: { unnoticed: { after: { patience: 'noticed' } }, noticed: {} },
      invoke: {
        src: 'keep',
        input: ({ context }) => context,
        onDone: [
          {
            guard: { type: 'isElsewhere', params: ({ event }) => event.output },
            target: 'elsewhere',
            actions: { type: 'remember', params: ({ event }) => event.output },
          },
          { target: 'reacting', actions: { type: 'remember', params: ({ event }) => event.output } },
        ],
      },
    },
    reacting: {
      always: [
        { guard: 'coaches', target: 'coaching' },
        { guard: 'hasEnded', target: 'ended' },
        { target: 'speaking' },
      ],
    },
    coaching: {
      on: {
        'go-on': [{ guard: 'hasEnded', target: 'ended' }, { target: 'speaking' }],
        'take-back': { guard: 'mayTakeBack', target: 'takingBack', actions: 'takeBack' },
      },
    },
    takingBack: {
      invoke: {
        src: 'keep',
        input: ({ context }) => context,
        onDone: [
          {
            guard: { type: 'isElsewhere', params: ({ event }) => event.output },
            target: 'elsewhere',
            actions: { type: 'remember', params: ({ event }) => event.output },
          },
          { target: 'choosing', actions: { type: 'remember', params: ({ event }) => event.output } },
        ],
      },
    },
    elsewhere: { on: { 'follow-other-tab': { target: 'opening', actions: 'followOtherTab' } } },
    ended: { on: { 'take-back': { guard: 'mayTakeBack', target: 'takingBack', actions: 'takeBack' } } },
  },
});

type SessionValue = SnapshotFrom<typeof sessionMachine>['value'];

/** What the session is at, without the finer parts. */
export type SessionPhase = Extract<SessionValue, string> | 'keeping';

export function phaseOf({ value }: { readonly value: SessionValue }): SessionPhase {
  return typeof value === 'string' ? value : 'keeping';
}
