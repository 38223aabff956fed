import { assign, sendTo, setup, type SnapshotFrom } from 'xstate';
import type { Scenario } from '#core/model/scenario.ts';
import { playAttempt, type Transcript } from '#runtime/transcript.ts';
import { rewoundTo, withReply, type Attempt } from '#runtime/attempt.ts';
import type { Saved } from '#app/storage/talk-store.ts';
import type { TalkRecord } from '#app/storage/talk-record.ts';
import { pauseBefore, type Pace } from '#app/ui/pace.ts';
import { keeper } from './keeper.ts';

/**
 * One sitting of a talk: whose turn it is. What was said and where it leads is always `playAttempt` of the attempt; this
 * machine only adds waiting and taking back. Every change goes to the keeper at once, and nobody waits for its answer.
 */

export interface SessionInput {
  readonly scenario: Scenario;
  /** Must replay on this scenario; the caller has checked. */
  readonly record: TalkRecord;
  readonly pace: Pace;
  /** As the store's: safe against the end of the tab when it returns, and each save is one revision more. */
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
  | { readonly type: 'pace'; readonly pace: Pace }
  /** From the keeper: what became of a change. */
  | { readonly type: 'kept'; readonly saved: Saved };

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

function withCoach<Part extends Pick<SessionContext, 'record'>>(part: Part, coachWaits: boolean): Part {
  return { ...part, record: { ...part.record, coachWaits } };
}

/** Once its debrief has been read, a talk stays as it was. */
export function mayTakeBack({ attempt, reaction }: TalkRecord): boolean {
  return attempt.mode !== 'check' && attempt.replies.length > 0 && reaction === null;
}

const lastMove = ({ transcript }: SessionContext) => transcript.turns.at(-1)?.chosen.move;

const TAKE_BACK = {
  guard: 'mayTakeBack',
  target: 'choosing',
  actions: ['takeBack', 'keep', 'countRevision'],
} as const;

/** Kept, so that the coach is not heard again after a reload. */
const GO_ON = ['goOn', 'keep', 'countRevision'] as const;

export const sessionMachine = setup({
  types: {
    context: {} as SessionContext,
    events: {} as SessionEvent,
    input: {} as SessionInput,
  },
  actors: { keeper },
  guards: {
    isResumed: ({ context }) => context.transcript.turns.length > 0,
    hasEnded: ({ context }) => context.transcript.now === null,
    isInstant: ({ context }) => context.pace === 'instant',
    waitsForAnswer: ({ context }) => context.scenario.channel === 'phone',
    coaches: ({ context }) => context.record.coachWaits === true,
    mayTakeBack: ({ context }) => mayTakeBack(context.record),
    isOpen: ({ context }, { turn, reply }: { turn: number; reply: string }) =>
      context.transcript.now?.index === turn && context.transcript.now.offered.some(({ id }) => id === reply),
    isElsewhere: (_, saved: Saved) => saved.outcome === 'conflict',
    isRemoved: (_, saved: Saved) => saved.outcome === 'removed',
  },
  actions: {
    play: assign(({ context }, { reply, at }: { reply: string; at: number }) =>
      withCoach(
        withAttempt(context, withReply(context.record.attempt, reply, at)),
        context.record.attempt.mode === 'learn',
      ),
    ),
    goOn: assign(({ context }) => withCoach(context, false)),
    takeBack: assign(({ context }) => {
      const next = withAttempt(
        context,
        rewoundTo(context.record.attempt, context.transcript.turns.length - 1),
      );
      return withCoach({ ...next, record: { ...next.record, takenBack: next.record.takenBack + 1 } }, false);
    }),
    keep: sendTo('keeper', ({ context }) => ({ type: 'keep' as const, record: context.record })),
    /** The next change is made on top of the one being kept. */
    countRevision: assign(({ context: { record } }) => ({
      record: { ...record, revision: record.revision + 1 },
    })),
    noticeOtherTab: assign((_, saved: Saved) =>
      saved.outcome === 'conflict' ? { elsewhere: saved.stored } : {},
    ),
    followOtherTab: assign(({ context }) => {
      const record = context.elsewhere ?? context.record;
      return { record, elsewhere: null, transcript: transcriptOf(context.scenario, record.attempt) };
    }),
    setPace: assign((_, pace: Pace) => ({ pace })),
  },
  delays: {
    arrival: 1600,
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
  invoke: { id: 'keeper', src: 'keeper', input: ({ context }: { context: SessionContext }) => context.save },
  on: {
    pace: { actions: { type: 'setPace', params: ({ event }) => event.pace } },
    kept: [
      {
        guard: { type: 'isElsewhere', params: ({ event }) => event.saved },
        target: '.elsewhere',
        actions: { type: 'noticeOtherTab', params: ({ event }) => event.saved },
      },
      { guard: { type: 'isRemoved', params: ({ event }) => event.saved }, target: '.removed' },
    ],
  },
  initial: 'opening',
  states: {
    opening: {
      always: [
        { guard: 'coaches', target: 'coaching' },
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
          target: 'reacting',
          actions: [{ type: 'play', params: ({ event }) => event }, 'keep', 'countRevision'],
        },
        'take-back': TAKE_BACK,
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
        'go-on': [
          { guard: 'hasEnded', target: 'ended', actions: GO_ON },
          { target: 'speaking', actions: GO_ON },
        ],
        'take-back': TAKE_BACK,
      },
    },
    elsewhere: { on: { 'follow-other-tab': { target: 'opening', actions: 'followOtherTab' } } },
    ended: { on: { 'take-back': TAKE_BACK } },
    removed: {},
  },
});

/** What the session is at. */
export type SessionPhase = SnapshotFrom<typeof sessionMachine>['value'];
