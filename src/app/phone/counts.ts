import type { Tally, TalkView } from '#protocol/views.ts';

export interface CountRow {
  readonly letter: string;
  readonly says: string;
  /** Votes and raised hands. */
  readonly count: number;
  readonly hands: number;
  /** 0 to 1 of all. */
  readonly share: number;
  /** The same at the ballot before, where there was one. */
  readonly before: number | null;
}

/** A revealed tally, one row for each reply in the order offered. */
export function countsOf({ replies, tally, tallyBefore }: TalkView): {
  readonly rows: readonly CountRow[];
  readonly total: number;
} {
  const total = replies.reduce((sum, { letter }) => sum + countFor(tally, letter), 0);
  const rows = replies.map(({ letter, says }) => {
    const count = countFor(tally, letter);
    return {
      letter,
      says,
      count,
      hands: tally?.hands[letter] ?? 0,
      share: total === 0 ? 0 : count / total,
      before: tallyBefore && countFor(tallyBefore, letter),
    };
  });
  return { rows, total };
}

function countFor(tally: Tally | null, letter: string): number {
  return (tally?.votes[letter] ?? 0) + (tally?.hands[letter] ?? 0);
}
