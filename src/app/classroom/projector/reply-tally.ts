import type { Tally, TalkView } from '#protocol/views.ts';
import { votesByLetter } from '#room/tally.ts';
import { counted } from './stage-words.ts';

/** How many chose a reply, as far as the room may see it. */
export interface ReplyTally {
  /** Votes and raised hands. */
  readonly count: number;
  /** Of all who chose, 0 to 1; 0 where nobody did. */
  readonly share: number;
  /** The same at the ballot before; null where there was none. */
  readonly before: { readonly count: number; readonly share: number } | null;
  /** All of it in a sentence. */
  readonly words: string;
}

/** Null until it is revealed. */
export function replyTally(
  { tally, tallyBefore }: Pick<TalkView, 'tally' | 'tallyBefore'>,
  letter: string,
): ReplyTally | null {
  if (!tally) return null;
  const now = standing(tally, letter);
  const before = tallyBefore && standing(tallyBefore, letter);
  const hands = tally.hands[letter] ?? 0;
  const words = [
    counted(now.count, 'vote'),
    hands > 0 ? `, ${hands} of them by hand` : '',
    before ? `; ${before.count} before the discussion` : '',
  ].join('');
  return { ...now, before, words };
}

function standing(tally: Tally, letter: string): { count: number; share: number } {
  const sums = votesByLetter(tally);
  const all = Object.values(sums).reduce((sum, count) => sum + count, 0);
  const count = sums[letter] ?? 0;
  return { count, share: all === 0 ? 0 : count / all };
}
