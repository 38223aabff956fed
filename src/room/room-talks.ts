import type { Scenario } from '#core/model/scenario.ts';
import { letterAt } from '#protocol/words.ts';
import type { Transcript } from '#runtime/transcript.ts';
import type { PlayedReply } from '#runtime/attempt.ts';
import { playReplies } from './record-talks.ts';
import type { RoomState } from './room-state.ts';

/** A room's talks are attempts like any other: scenario, seed and replies, folded by the runtime. */

/**
 * The talk of one team, or of any replies from the room's seed. Throws when it does not replay: every reply was checked
 * when it was played, so the scenario must be another than the room was opened with.
 */
export function transcriptOf(
  room: RoomState,
  scenario: Scenario,
  replies: readonly PlayedReply[],
): Transcript {
  const replay = playReplies(scenario, room.opened, replies);
  if (!replay.ok) throw new Error(`the talk of room ${room.opened.room} does not replay: ${replay.message}`);
  return replay.transcript;
}

/**
 * Every vote asks for the open decision, and nothing but a played reply changes it. Kept by the list of replies, which
 * belongs to one room and only grows.
 */
const kept = new WeakMap<
  readonly PlayedReply[],
  { readonly length: number; readonly scenario: Scenario; readonly transcript: Transcript }
>();

export function teamTranscript(room: RoomState, scenario: Scenario, team: number): Transcript {
  const replies = room.talks[team]?.replies ?? [];
  const known = kept.get(replies);
  if (known?.length === replies.length && known.scenario === scenario) return known.transcript;
  const transcript = transcriptOf(room, scenario, replies);
  kept.set(replies, { length: replies.length, scenario, transcript });
  return transcript;
}

/** The reply behind a letter at an open decision. */
export function replyByLetter(transcript: Transcript, letter: string) {
  return transcript.now?.offered.find((_, place) => letterAt(place) === letter);
}

/** The replies that follow each other by their letters, from a point on; null where one of them was not open. */
export function repliesByLetters(
  room: RoomState,
  scenario: Scenario,
  from: readonly PlayedReply[],
  letters: readonly string[],
): PlayedReply[] | null {
  const replies = [...from];
  for (const letter of letters) {
    const reply = replyByLetter(transcriptOf(room, scenario, replies), letter);
    if (!reply) return null;
    replies.push({ reply: reply.id, at: replies.at(-1)?.at ?? 0 });
  }
  return replies;
}
