import { assign, setup, type SnapshotFrom } from 'xstate';
import type { ControlEvent } from '#protocol/room-events.ts';

/**
 * The course of a classroom session, as a machine over the control events of its log. It says which event may come when.
 * Who voted for what is kept beside it (`room-record.ts`), because thousands of votes are no states.
 */

export interface RoomContext {
  /** The ballot that is or was open last; 0 before the first. Every opened voting has the next number. */
  readonly round: number;
  readonly teams: number;
  /** Teams whose talk has ended. */
  readonly ended: readonly number[];
  /** The voter who has the mic. */
  readonly mic: string | null;
  readonly veiled: boolean;
  readonly hinted: boolean;
  /** Whether the tally of the last ballot may be seen. */
  readonly revealed: boolean;
  readonly explained: boolean;
  /** Milliseconds that the open ballot lasts in all, or that were left when it was paused; null without a timer. */
  readonly lastsMs: number | null;
  /** When that began to run, by the log's clock. */
  readonly runsSince: number;
  readonly minority: Minority | null;
}

/** A branch that the room did not take, played from where it parted. */
export interface Minority {
  readonly team: number;
  readonly decision: number;
  readonly letter: string;
  readonly onward: readonly string[];
  readonly shown: number;
}

type EventOf<Type extends ControlEvent['type']> = Extract<ControlEvent, { type: Type }>;

const ended = (event: ControlEvent) =>
  (event as EventOf<'played'>).choices.filter(({ ends }) => ends).map(({ team }) => team);

const VOTE = { target: 'voting', actions: 'openVoting' } as const;
const PLAY = [
  { guard: 'endsAll', target: '#room.ended', actions: 'play' },
  { target: 'beat', actions: 'play' },
] as const;
const MINORITY = { target: 'minority', actions: 'showMinority' } as const;

export const roomMachine = setup({
  types: { context: {} as RoomContext, events: {} as ControlEvent },
  guards: {
    endsAll: ({ context, event }) => context.ended.length + ended(event).length >= context.teams,
  },
  actions: {
    openVoting: assign(({ context, event }) => {
      const { seconds, at } = event as EventOf<'voting-opened'>;
      const lastsMs = seconds === null ? null : seconds * 1000;
      return { round: context.round + 1, revealed: false, explained: false, lastsMs, runsSince: at };
    }),
    pause: assign(({ event }) => ({ lastsMs: (event as EventOf<'paused'>).leftMs })),
    resume: assign(({ event }) => ({ runsSince: event.at })),
    hint: assign(() => ({ hinted: true })),
    reveal: assign(() => ({ revealed: true })),
    explain: assign(() => ({ explained: true })),
    play: assign(({ context, event }) => ({
      hinted: false,
      revealed: false,
      explained: false,
      lastsMs: null,
      veiled: false,
      ended: [...context.ended, ...ended(event)],
    })),
    split: assign(({ event }) => ({ teams: (event as EventOf<'split'>).teams, mic: null })),
    handMic: assign(({ event }) => ({ mic: (event as EventOf<'mic-handed'>).voter })),
    veil: assign(({ event }) => ({ veiled: (event as EventOf<'veiled'>).on })),
    showMinority: assign(({ event }) => {
      const { team, decision, letter, onward } = event as EventOf<'minority-shown'>;
      return { minority: { team, decision, letter, onward, shown: 0 } };
    }),
    moveMinority: assign(({ context, event }) => ({
      minority: context.minority && {
        ...context.minority,
        shown: (event as EventOf<'minority-moved'>).shown,
      },
    })),
    leaveMinority: assign(() => ({ minority: null })),
  },
}).createMachine({
  id: 'room',
  initial: 'lobby',
  context: {
    round: 0,
    teams: 1,
    ended: [],
    mic: null,
    veiled: false,
    hinted: false,
    revealed: false,
    explained: false,
    lastsMs: null,
    runsSince: 0,
    minority: null,
  },
  on: { veiled: { actions: 'veil' }, over: '.over' },
  states: {
    lobby: { on: { briefed: 'briefing', split: { actions: 'split' } } },
    briefing: { on: { 'talk-begun': 'talk', split: { actions: 'split' } } },
    talk: {
      initial: 'beat',
      on: { stopped: 'stopped' },
      states: {
        /** The customer has spoken; nobody votes yet. */
        beat: {
          on: {
            'voting-opened': VOTE,
            played: PLAY,
            hinted: { actions: 'hint' },
            split: { actions: 'split' },
            'mic-handed': { actions: 'handMic' },
          },
        },
        voting: {
          on: {
            paused: { target: 'paused', actions: 'pause' },
            closed: 'closed',
            hinted: { actions: 'hint' },
          },
        },
        paused: {
          on: {
            resumed: { target: 'voting', actions: 'resume' },
            closed: 'closed',
            hinted: { actions: 'hint' },
          },
        },
        closed: {
          on: {
            revealed: { target: 'revealed', actions: 'reveal' },
            discussed: 'discussing',
            'voting-opened': VOTE,
            played: PLAY,
            hinted: { actions: 'hint' },
            'mic-handed': { actions: 'handMic' },
          },
        },
        revealed: {
          on: {
            explained: { actions: 'explain' },
            discussed: 'discussing',
            'voting-opened': VOTE,
            played: PLAY,
            hinted: { actions: 'hint' },
            'mic-handed': { actions: 'handMic' },
          },
        },
        /** In pairs, before a second vote. The first tally stays hidden unless it was revealed before. */
        discussing: {
          on: {
            revealed: { target: 'revealed', actions: 'reveal' },
            'voting-opened': VOTE,
            played: PLAY,
            hinted: { actions: 'hint' },
          },
        },
      },
    },
    ended: { on: { 'minority-shown': MINORITY, debriefed: 'debrief' } },
    /** Broken off for what it is about. */
    stopped: { on: { debriefed: 'debrief' } },
    minority: {
      on: {
        'minority-moved': { actions: 'moveMinority' },
        'minority-shown': MINORITY,
        'minority-left': { target: 'ended', actions: 'leaveMinority' },
        debriefed: { target: 'debrief', actions: 'leaveMinority' },
      },
    },
    debrief: { on: { 'minority-shown': MINORITY } },
    over: { type: 'final' },
  },
});

export type RoomSnapshot = SnapshotFrom<typeof roomMachine>;
