import { initialTransition } from 'xstate';
import type { NameState, Tally } from '#protocol/views.ts';
import type { OpenedEvent } from '#protocol/room-events.ts';
import type { PlayedReply } from '#runtime/attempt.ts';
import { roomMachine, type RoomSnapshot } from './room-machine.ts';

/**
 * A room as its log has made it. It belongs to one fold and is changed in place by it (`fold-room.ts`): copying thousands
 * of votes for each vote would be quadratic. The same events always make the same room, in one go or in parts.
 */
export interface RoomState {
  readonly opened: OpenedEvent;
  /** Sequence number of the last event folded. */
  seq: number;
  /** Control events folded. A command names the step it was meant for. */
  step: number;
  control: RoomSnapshot;
  /** When the talk began and when the last event was, by the log's clock. */
  begunAt: number;
  lastAt: number;
  /** In the order in which they joined, which is also what decides their team. */
  readonly voters: Map<string, Voter>;
  /** One for each team. */
  talks: TeamTalk[];
  /** Of the ballot that is or was open last. */
  readonly votes: Map<string, Vote>;
  readonly hands: Map<number, Readonly<Record<string, number>>>;
  readonly ticks: Map<string, Ticks>;
  readonly decisions: Decision[];
  /** Connected phones by server, and when it said so. */
  readonly present: Map<string, { connected: number; at: number }>;
}

export interface Voter {
  /** 0-based place in the order of joining. */
  readonly place: number;
  name: { text: string; state: NameState } | null;
}

export interface TeamTalk {
  readonly team: number;
  readonly replies: PlayedReply[];
}

export interface Vote {
  readonly id: string;
  readonly round: number;
  readonly n: number;
  readonly letter: string;
}

export interface Ticks {
  readonly id: string;
  readonly round: number;
  readonly n: number;
  readonly markers: readonly string[];
}

/** One decision of one team. */
export interface Decision {
  readonly team: number;
  /** 0-based, in that team's talk. */
  readonly decision: number;
  /** Closed ballots, first vote first. */
  readonly ballots: { readonly round: number; tally: Tally }[];
  played: {
    readonly reply: string;
    readonly letter: string;
    readonly by: 'majority' | 'facilitator' | 'mic';
  } | null;
  /** Observers' ticks by marker, counted when it was played. */
  ticks: Readonly<Record<string, number>>;
}

/** A room in which nothing has happened but its opening. */
export function newRoom(opened: OpenedEvent): RoomState {
  const [control] = initialTransition(roomMachine);
  return {
    opened,
    seq: 1,
    step: 0,
    control,
    begunAt: opened.at,
    lastAt: opened.at,
    voters: new Map(),
    talks: [{ team: 0, replies: [] }],
    votes: new Map(),
    hands: new Map(),
    ticks: new Map(),
    decisions: [],
    present: new Map(),
  };
}

export function teamOf(room: RoomState, voter: Voter): number {
  return voter.place % room.control.context.teams;
}

/** The decision at which a team stands, if a ballot on it was ever closed. */
export function openDecision(room: RoomState, team: number): Decision | undefined {
  const decision = room.talks[team]?.replies.length;
  return room.decisions.findLast((each) => each.team === team && each.decision === decision);
}

/** Teams whose talk goes on. */
export function teamsUnderWay(room: RoomState): number[] {
  return room.talks.map(({ team }) => team).filter((team) => !room.control.context.ended.includes(team));
}

/** Whether the present voting or its discussion is about the ballot of that number. */
export function isRound(room: RoomState, round: number): boolean {
  return round > 0 && room.control.context.round === round;
}
