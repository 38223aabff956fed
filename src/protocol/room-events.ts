import * as z from 'zod/mini';
import {
  HandedTexts,
  HandCounts,
  Id,
  Letter,
  MarkerName,
  Nickname,
  RoomCode,
  RoundNumber,
  ScenarioRef,
  Seq,
  TeamIndex,
  TimerSeconds,
  Time,
} from './words.ts';
import { LIMITS } from './limits.ts';

/**
 * What a room's log holds: everything that ever happened there, in order. State is these events folded
 * (`src/room/fold-room.ts`); nothing else is stored.
 */

const event = <Type extends string, Shape extends z.core.$ZodShape>(type: Type, shape: Shape) =>
  z.object({ type: z.literal(type), at: Time, ...shape });

const Opened = event('opened', {
  version: z.literal(1),
  room: RoomCode,
  scenario: ScenarioRef,
  /** Of a scenario that was handed in with the room, such as a draft; absent for one of the server’s own. */
  texts: z.optional(HandedTexts),
  /** Decides variants and the order of replies, as in any attempt. 32-bit unsigned. */
  seed: z.number().check(z.int(), z.gte(0), z.lte(0xffff_ffff)),
  /** Signs resume tokens (hex), so that any server can tell a voter without being told. */
  key: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  /** SHA-256 of the facilitator's secret (hex). */
  facilitator: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});

const PlayedChoice = z.object({
  team: TeamIndex,
  /** The reply's id within its beat. */
  reply: z.string().check(z.minLength(1), z.maxLength(64)),
  letter: Letter,
  by: z.enum(['majority', 'facilitator', 'mic']),
  /** Whether the talk ended with it. */
  ends: z.boolean(),
});

/** Events that move the room from one step to the next. */
const CONTROL = [
  event('briefed', {}),
  event('talk-begun', {}),
  event('voting-opened', { seconds: z.nullable(TimerSeconds) }),
  event('paused', { leftMs: z.nullable(z.number()) }),
  event('resumed', {}),
  event('closed', { by: z.enum(['facilitator', 'timer']) }),
  event('revealed', {}),
  event('explained', {}),
  event('discussed', {}),
  event('hinted', {}),
  event('played', { choices: z.array(PlayedChoice).check(z.minLength(1), z.maxLength(LIMITS.teams.most)) }),
  event('split', { teams: z.number().check(z.int(), z.gte(1), z.lte(LIMITS.teams.most)) }),
  event('mic-handed', { voter: z.nullable(Id) }),
  event('veiled', { on: z.boolean() }),
  /** The talk was broken off for what it is about; no penalty, no ending. */
  event('stopped', {}),
  event('minority-shown', {
    team: TeamIndex,
    /** 0-based. */
    decision: Seq,
    letter: Letter,
    /** Replies after it, by their letters then. */
    onward: z.array(Letter).check(z.maxLength(LIMITS.minorityReplies)),
  }),
  /** How many of its exchanges are on the projector. */
  event('minority-moved', { shown: Seq }),
  event('minority-left', {}),
  event('debriefed', {}),
  /** With `forget`, whoever serves the room deletes its log. */
  event('over', { by: z.enum(['facilitator', 'expiry']), forget: z.boolean() }),
] as const;

/** Events of the people in the room; many at a time, and none moves the room on. */
const PEOPLE = [
  event('joined', { voter: Id }),
  event('voted', { voter: Id, id: Id, round: RoundNumber, n: Seq, letter: Letter }),
  event('ticked', {
    voter: Id,
    id: Id,
    round: RoundNumber,
    n: Seq,
    markers: z.array(MarkerName).check(z.maxLength(LIMITS.ticksPerDecision)),
  }),
  event('hands-counted', { team: TeamIndex, round: RoundNumber, counts: HandCounts }),
  event('named', { voter: Id, name: Nickname }),
  event('name-judged', { voter: Id, name: Nickname, ok: z.boolean() }),
  /** Phones connected to one server. It says so again every half minute while there are any. */
  event('present', { node: Id, connected: Seq }),
] as const;

export const ControlEvent = z.discriminatedUnion('type', CONTROL);
export const PeopleEvent = z.discriminatedUnion('type', PEOPLE);
export const RoomEvent = z.discriminatedUnion('type', [Opened, ...CONTROL, ...PEOPLE]);

export type OpenedEvent = z.infer<typeof Opened>;
export type ControlEvent = z.infer<typeof ControlEvent>;
export type PeopleEvent = z.infer<typeof PeopleEvent>;
export type RoomEvent = z.infer<typeof RoomEvent>;
export type PlayedChoice = z.infer<typeof PlayedChoice>;

/** An event at its place in the log. */
export interface LoggedEvent {
  readonly seq: number;
  readonly event: RoomEvent;
}
