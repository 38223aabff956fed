import type { Tally } from '#protocol/views.ts';
import { teamOf, type RoomState } from './room-state.ts';

/** Counting what people said, for one team. */

/** Votes and raised hands by letter, of the ballot that is or was open last. */
export function tallyOf(room: RoomState, team: number): Tally {
  const votes: Record<string, number> = {};
  for (const [id, { letter }] of room.votes) {
    const voter = room.voters.get(id);
    if (voter && teamOf(room, voter) === team) votes[letter] = (votes[letter] ?? 0) + 1;
  }
  return { votes, hands: { ...room.hands.get(team) } };
}

/** How many observers ticked each marker. */
export function countTicks(room: RoomState, team: number): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [id, { markers }] of room.ticks) {
    const voter = room.voters.get(id);
    if (!voter || teamOf(room, voter) !== team) continue;
    for (const marker of markers) counts[marker] = (counts[marker] ?? 0) + 1;
  }
  return counts;
}

/** Votes and hands together, by letter. */
export function votesByLetter({ votes, hands }: Tally): Record<string, number> {
  const sum: Record<string, number> = { ...votes };
  for (const [letter, count] of Object.entries(hands)) sum[letter] = (sum[letter] ?? 0) + count;
  return sum;
}

/** The letters with the most votes: several where they tie, none where nobody voted. */
export function leadersOf(tally: Tally): string[] {
  const sums = Object.entries(votesByLetter(tally));
  const most = Math.max(0, ...sums.map(([, count]) => count));
  return most === 0 ? [] : sums.filter(([, count]) => count === most).map(([letter]) => letter);
}
