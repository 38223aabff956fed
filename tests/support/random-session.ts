import * as fc from 'fast-check';
import type { Scenario } from '#core/model/scenario.ts';
import type { Command } from '#protocol/commands.ts';
import type { LoggedEvent, RoomEvent } from '#protocol/room-events.ts';
import { letterAt } from '#protocol/words.ts';
import { decideCommand } from '#room/decide/decide-command.ts';
import { decideJoin, decideName, decideTick, decideVote } from '#room/decide/decide-vote.ts';
import type { Decided } from '#room/decide/decision.ts';
import { applyEvent } from '#room/fold-room.ts';
import { newRoom, teamsUnderWay, type RoomState } from '#room/room-state.ts';
import { teamTranscript } from '#room/room-talks.ts';
import { openedWith } from './room-world.ts';

/** Sessions as rooms might have them: people and facilitator ask for anything at any time, and the room decides. */

type Asked =
  | { readonly who: 'facilitator'; readonly type: Command['type'] | 'possible'; readonly number: number }
  | { readonly who: number; readonly does: 'join' | 'vote' | 'tick' | 'name'; readonly number: number };

const COMMANDS = [
  ...(['brief', 'begin', 'open-voting', 'open-voting', 'close', 'close', 'reveal', 'play', 'play'] as const),
  ...(['pause', 'resume', 'explain', 'discuss', 'hint', 'split', 'hand-mic', 'veil', 'stop'] as const),
  ...(['show-minority', 'move-minority', 'leave-minority', 'debrief', 'count-hands', 'judge-name'] as const),
];

const anyWish: fc.Arbitrary<Asked> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      who: fc.constant('facilitator' as const),
      type: fc.constantFrom('possible' as const, 'possible' as const, ...COMMANDS),
      number: fc.nat(9),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      who: fc.nat(5),
      does: fc.constantFrom(
        'join' as const,
        'vote' as const,
        'vote' as const,
        'tick' as const,
        'name' as const,
      ),
      number: fc.nat(9),
    }),
  },
);

/** Up to 80 wishes; those that start a session come first often enough that talks get somewhere. */
export const wishes: fc.Arbitrary<readonly Asked[]> = fc
  .array(anyWish, { minLength: 20, maxLength: 80, size: 'max' })
  .map((rest) => [
    { who: 0, does: 'join', number: 0 } as const,
    { who: 1, does: 'join', number: 0 } as const,
    { who: 'facilitator', type: 'brief', number: 0 } as const,
    { who: 'facilitator', type: 'begin', number: 0 } as const,
    ...rest,
  ]);

const pressed = (type: (typeof COMMANDS)[number]): Asked => ({ who: 'facilitator', type, number: 0 });

/** A session that goes to every stage a talk has, so that no test depends on chance to have been there. */
export const GRAND_TOUR: readonly Asked[] = [
  { who: 0, does: 'join', number: 0 },
  { who: 1, does: 'join', number: 0 },
  ...(['brief', 'begin', 'open-voting', 'pause', 'resume'] as const).map(pressed),
  { who: 0, does: 'vote', number: 0 },
  { who: 1, does: 'vote', number: 1 },
  ...(['close', 'discuss', 'open-voting', 'close', 'reveal'] as const).map(pressed),
  // The second reply is played, so that the first is a minority's.
  { who: 'facilitator', type: 'play', number: 1 },
  ...(['stop', 'debrief', 'show-minority'] as const).map(pressed),
];

const voterOf = (who: number) => `voter-${who}-x`;

function commandFor(room: RoomState, scenario: Scenario, type: Command['type'], number: number): Command {
  const letter = letterAt(number % 5);
  switch (type) {
    case 'open-voting':
      return { type, seconds: number > 6 ? 30 : null };
    case 'play':
      return {
        type,
        choices: teamsUnderWay(room).map((team) => {
          const offered = teamTranscript(room, scenario, team).now?.offered.length ?? 1;
          return { team, letter: letterAt(number % offered) };
        }),
      };
    case 'split':
      return { type, teams: 1 + (number % 4) };
    case 'hand-mic':
      return { type, voter: number > 5 ? null : voterOf(number) };
    case 'veil':
      return { type, on: number % 2 === 0 };
    case 'show-minority':
      return { type, team: number % 2, decision: number % 3, letter, onward: [] };
    case 'move-minority':
      return { type, shown: number % 3 };
    case 'end':
      return { type, forget: false };
    case 'count-hands':
      return { type, team: number % 2, counts: { [letter]: number } };
    case 'judge-name':
      return { type, voter: voterOf(number % 6), name: `Kim ${number}`, ok: number % 2 === 0 };
    default:
      return { type };
  }
}

function decide(room: RoomState, scenario: Scenario, wish: Asked, place: number, at: number): Decided {
  if (wish.who === 'facilitator') {
    const ask = (type: Command['type']) =>
      decideCommand(
        room,
        scenario,
        { step: room.step, command: commandFor(room, scenario, type, wish.number) },
        at,
      );
    if (wish.type !== 'possible') return ask(wish.type);
    // A facilitator mostly presses what can be pressed.
    const possible = COMMANDS.map(ask).filter((decided) => 'events' in decided);
    return possible[(place * 7 + wish.number) % Math.max(1, possible.length)] ?? { again: true };
  }
  const voter = voterOf(wish.who);
  const { round } = room.control.context;
  const id = `wish-${place}-${wish.number}`;
  switch (wish.does) {
    case 'join':
      return decideJoin(room, voter, at);
    case 'vote':
      return decideVote(
        room,
        scenario,
        voter,
        { type: 'vote', id, round, n: place, letter: letterAt(wish.number % 5) },
        at,
      );
    case 'tick':
      return decideTick(room, voter, { type: 'tick', id, round, n: place, markers: ['calm.short-turn'] }, at);
    case 'name':
      return decideName(room, voter, `Kim ${wish.number}`, at);
  }
}

/** The log that such wishes make, and the room as it stood after each event. `onEvent` sees the room after each. */
export function sessionOf(
  scenario: Scenario,
  asked: readonly Asked[],
  onEvent: (room: RoomState) => void = () => undefined,
): { room: RoomState; log: LoggedEvent[] } {
  const opened = openedWith(scenario, 1_700_000_000_000);
  const room = newRoom(opened);
  const log: LoggedEvent[] = [{ seq: 1, event: opened }];
  let at = opened.at;
  for (const [place, wish] of asked.entries()) {
    at += 1_000;
    const decided = decide(room, scenario, wish, place, at);
    const events: readonly RoomEvent[] = 'events' in decided ? decided.events : [];
    for (const event of events) {
      const logged = { seq: room.seq + 1, event };
      log.push(logged);
      applyEvent(room, logged);
      onEvent(room);
    }
  }
  return { room, log };
}
