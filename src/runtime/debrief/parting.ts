import type { Transcript, Turn } from '#runtime/transcript.ts';

/** The decision, 0-based, from which on two talks that began alike differ; null where neither goes another way. */
export function partingOf(one: readonly Turn[], other: readonly Turn[]): number | null {
  const shorter = Math.min(one.length, other.length);
  for (let at = 0; at < shorter; at++) if (one[at]?.chosen.id !== other[at]?.chosen.id) return at;
  return one.length === other.length ? null : shorter;
}

/** One reply of a line and what it was answered with: the next words, or nothing where it was the last. */
export interface Exchange {
  readonly turn: Turn;
  readonly answer: string | null;
}

export function exchangesFrom({ turns, now }: Transcript, from: number): Exchange[] {
  return turns.slice(from).map((turn, place) => ({
    turn,
    answer: turns[from + place + 1]?.line ?? now?.line ?? null,
  }));
}
