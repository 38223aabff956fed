import type { Scenario } from '#core/model/scenario.ts';
import { MARKERS } from '#core/rubric/markers.ts';
import type { ClientMessage } from '#protocol/client-messages.ts';
import { LIMITS } from '#protocol/limits.ts';
import { isRound, teamOf, type RoomState } from '#room/room-state.ts';
import { replyByLetter, teamTranscript } from '#room/room-talks.ts';
import { AGAIN, happens, refuse, type Decided } from './decision.ts';

/** What phones may do. Each message is judged by the room as it is now, whenever it was sent. */

type MessageOf<Type extends ClientMessage['type']> = Extract<ClientMessage, { type: Type }>;

/** Joining twice is being there. */
export function decideJoin(room: RoomState, voter: string, at: number): Decided {
  if (room.control.matches('over')) return refuse('room-over');
  if (room.voters.has(voter)) return AGAIN;
  if (room.voters.size >= LIMITS.votersPerRoom) return refuse('room-full');
  return happens({ type: 'joined', at, voter });
}

/** A vote may be changed until voting closes, and counts once. */
export function decideVote(
  room: RoomState,
  scenario: Scenario,
  voter: string,
  { id, round, n, letter }: MessageOf<'vote'>,
  at: number,
): Decided {
  const who = room.voters.get(voter);
  if (!who) return refuse('not-now');
  const before = room.votes.get(voter);
  // Also after closing: the acknowledgement was lost on the way, and the vote is counted.
  if (before?.id === id) return AGAIN;
  if (!room.control.matches({ talk: 'voting' }) || !isRound(room, round)) return refuse('late');
  const { mic, ended } = room.control.context;
  if (mic !== null && mic !== voter) return refuse('not-your-turn');
  const team = teamOf(room, who);
  if (ended.includes(team)) return refuse('late');
  if (before && before.n >= n) return refuse('superseded');
  if (!replyByLetter(teamTranscript(room, scenario, team), letter)) return refuse('not-offered');
  return happens({ type: 'voted', at, voter, id, round, n, letter });
}

/** Observers tick what they saw once they know which reply it was: from its reveal until the talk goes on. */
export function decideTick(
  room: RoomState,
  voter: string,
  { id, round, n, markers }: MessageOf<'tick'>,
  at: number,
): Decided {
  if (!room.voters.has(voter)) return refuse('not-now');
  const before = room.ticks.get(voter);
  if (before?.id === id) return AGAIN;
  const { mic, revealed } = room.control.context;
  const open = revealed && room.control.matches('talk');
  if (mic === null || !open || !isRound(room, round)) return refuse('not-now');
  if (mic === voter) return refuse('not-your-turn');
  if (before && before.n >= n) return refuse('superseded');
  if (!markers.every((marker) => Object.hasOwn(MARKERS, marker))) return refuse('bad-message');
  return happens({ type: 'ticked', at, voter, id, round, n, markers: [...new Set(markers)] });
}

/** Letters of any script, digits, blanks and a little punctuation: nothing that could draw, hide or turn the text around. */
const NAME = /^[\p{L}\p{M}\p{N} .'’-]+$/u;

/** A nickname waits until the facilitator has seen it; the same one again changes nothing. */
export function decideName(room: RoomState, voter: string, given: string, at: number): Decided {
  const who = room.voters.get(voter);
  if (!who) return refuse('not-now');
  const name = given.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (name === '' || name.length > LIMITS.nicknameCharacters || !NAME.test(name)) {
    return refuse('name-not-allowed');
  }
  if (who.name?.text === name) return AGAIN;
  return happens({ type: 'named', at, voter, name });
}
