import { transition } from 'xstate';
import type { ControlEvent, LoggedEvent, PeopleEvent, RoomEvent } from '#protocol/room-events.ts';
import { roomMachine } from './room-machine.ts';
import { newRoom, openDecision, teamsUnderWay, type Decision, type RoomState } from './room-state.ts';
import { countTicks, tallyOf } from './tally.ts';

/** The log, folded: the one way in which a room ever changes. */

const PEOPLE = new Set<RoomEvent['type']>([
  'joined',
  'voted',
  'ticked',
  'hands-counted',
  'named',
  'name-judged',
  'present',
] satisfies PeopleEvent['type'][]);

function isOfPeople(event: RoomEvent): event is PeopleEvent {
  return PEOPLE.has(event.type);
}

/**
 * The room after all these events, which begin with its opening. Throws on a log that has a gap or begins otherwise: such a
 * log was damaged, and what a damaged log would mean must not be guessed.
 */
export function foldRoom(events: Iterable<LoggedEvent>): RoomState {
  let room: RoomState | undefined;
  for (const logged of events) {
    if (room) applyEvent(room, logged);
    else if (logged.seq === 1 && logged.event.type === 'opened') room = newRoom(logged.event);
    else throw new Error(`a room's log begins with its opening; this one begins with ${logged.event.type}`);
  }
  if (!room) throw new Error('a room has no log without its opening');
  return room;
}

/** Folds the next event into the room, in place. An event the machine does not take here changes nothing but the number. */
export function applyEvent(room: RoomState, { seq, event }: LoggedEvent): void {
  if (seq !== room.seq + 1) throw new Error(`event ${seq} does not follow on ${room.seq}`);
  room.seq = seq;
  room.lastAt = Math.max(room.lastAt, event.at);
  if (event.type === 'opened') throw new Error('a room is opened once');
  if (isOfPeople(event)) applyPeople(room, event);
  else applyControl(room, event);
}

function applyPeople(room: RoomState, event: PeopleEvent): void {
  switch (event.type) {
    case 'joined':
      if (!room.voters.has(event.voter))
        room.voters.set(event.voter, { place: room.voters.size, name: null });
      return;
    case 'voted': {
      const { voter, id, round, n, letter } = event;
      const before = room.votes.get(voter);
      if (round === room.control.context.round && (!before || before.n < n))
        room.votes.set(voter, { id, round, n, letter });
      return;
    }
    case 'ticked': {
      const { voter, id, round, n, markers } = event;
      const before = room.ticks.get(voter);
      if (round === room.control.context.round && (!before || before.n < n))
        room.ticks.set(voter, { id, round, n, markers });
      return;
    }
    case 'hands-counted': {
      if (event.round !== room.control.context.round) return;
      room.hands.set(event.team, event.counts);
      const ballot = openDecision(room, event.team)?.ballots.at(-1);
      // Entered after closing: the ballot that was closed gets them.
      if (ballot && ballot.round === event.round) ballot.tally = { ...ballot.tally, hands: event.counts };
      return;
    }
    case 'named': {
      const voter = room.voters.get(event.voter);
      if (voter) voter.name = { text: event.name, state: 'waiting' };
      return;
    }
    case 'name-judged': {
      const name = room.voters.get(event.voter)?.name;
      // A name that was changed meanwhile has not been judged.
      if (name?.text === event.name) name.state = event.ok ? 'shown' : 'refused';
      return;
    }
    case 'present':
      room.present.set(event.node, { connected: event.connected, at: event.at });
  }
}

function applyControl(room: RoomState, event: ControlEvent): void {
  if (!room.control.can(event)) return;
  // What is counted is counted as it stood before the machine moves on.
  if (event.type === 'closed') for (const team of teamsUnderWay(room)) closeBallot(room, team);
  if (event.type === 'played') for (const choice of event.choices) play(room, choice, event.at);
  [room.control] = transition(roomMachine, room.control, event);
  room.step += 1;
  if (event.type === 'talk-begun') room.begunAt = event.at;
  if (event.type === 'split') split(room, event.teams);
  if (event.type === 'voting-opened' || event.type === 'played') {
    room.votes.clear();
    room.hands.clear();
    room.ticks.clear();
  }
}

function closeBallot(room: RoomState, team: number): void {
  const { round } = room.control.context;
  decisionOf(room, team).ballots.push({ round, tally: tallyOf(room, team) });
}

function decisionOf(room: RoomState, team: number): Decision {
  const known = openDecision(room, team);
  if (known) return known;
  const decision = room.talks[team]?.replies.length ?? 0;
  const made: Decision = { team, decision, ballots: [], played: null, ticks: {} };
  room.decisions.push(made);
  return made;
}

type Choice = Extract<ControlEvent, { type: 'played' }>['choices'][number];

function play(room: RoomState, { team, reply, letter, by }: Choice, at: number): void {
  const talk = room.talks[team];
  if (!talk) return;
  const decision = decisionOf(room, team);
  decision.played = { reply, letter, by };
  decision.ticks = countTicks(room, team);
  talk.replies.push({ reply, at: Math.max(talk.replies.at(-1)?.at ?? 0, at - room.begunAt, 0) });
}

/** Each team goes on from what was said so far. */
function split(room: RoomState, teams: number): void {
  const [first] = room.talks;
  const said = first?.replies ?? [];
  room.talks = Array.from({ length: teams }, (_, team) => ({
    team,
    replies: [...(room.talks[team]?.replies ?? said)],
  }));
}
