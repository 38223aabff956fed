import type { Channel, Move } from '#core/model/words.ts';

/** How long a customer takes before a line, in milliseconds. Any key skips it; nothing is ever lost by skipping. */

export type Pace = 'natural' | 'instant';

/** Base, per letter and ceiling. Speech starts soon and is heard at once; writing takes as long as it looks. All [D]. */
const PAUSES: Record<Channel, { readonly base: number; readonly letter: number; readonly most: number }> = {
  phone: { base: 500, letter: 6, most: 1500 },
  'in-person': { base: 500, letter: 6, most: 1500 },
  chat: { base: 700, letter: 16, most: 2800 },
  social: { base: 800, letter: 14, most: 2800 },
  email: { base: 1100, letter: 2, most: 1800 },
};

/** A silence is felt after two seconds; a hold must be long enough to hear the music start. [D] */
const MOVE_PAUSES: Record<Move, number> = { silence: 2600, hold: 4500 };

export function pauseBefore(channel: Channel, line: string, move: Move | undefined): number {
  if (move) return MOVE_PAUSES[move];
  const { base, letter, most } = PAUSES[channel];
  return Math.min(most, base + letter * line.length);
}
