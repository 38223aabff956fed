import type { Scenario } from '#core/model/scenario.ts';
import type { Command } from '#protocol/commands.ts';
import type { ControlEvent } from '#protocol/room-events.ts';
import type { RoomState } from '#room/room-state.ts';
import { repliesByLetters } from '#room/room-talks.ts';
import { happens, refuse, type Decided } from './decision.ts';

/**
 * The minority report: a reply that some chose and the room did not take, played from the recorded state, and perhaps
 * further. Every letter is checked against the replay.
 */
export function decideMinority(
  room: RoomState,
  scenario: Scenario,
  { team, decision, letter, onward }: Extract<Command, { type: 'show-minority' }>,
  at: number,
): Decided {
  const talk = room.talks[team];
  if (!talk || decision >= talk.replies.length) return refuse('not-now');
  const from = talk.replies.slice(0, decision);
  if (!repliesByLetters(room, scenario, from, [letter, ...onward])) return refuse('not-offered');
  const event: ControlEvent = { type: 'minority-shown', at, team, decision, letter, onward };
  return room.control.can(event) ? happens(event) : refuse('not-now');
}
