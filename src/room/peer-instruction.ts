import type { Tally } from '#protocol/views.ts';
import { votesByLetter } from './tally.ts';

/**
 * What peer instruction advises after a vote, by the share of voices on a best reply: too few to teach each other, enough
 * to disagree well, or so many that an explanation is all that is missing.
 */

/** Shares, 0 to 1: C. H. Crouch and E. Mazur, "Peer Instruction: Ten years of experience and results", Am. J. Phys. 69 (2001). */
const PEER_INSTRUCTION = { discussFrom: 0.35, discussUpTo: 0.7 } as const;

export type Advice = 'hint' | 'discuss' | 'explain';

/** @param bestShare 0 to 1; both limits still belong to the middle band */
export function adviceFor(bestShare: number): Advice {
  if (bestShare < PEER_INSTRUCTION.discussFrom) return 'hint';
  return bestShare > PEER_INSTRUCTION.discussUpTo ? 'explain' : 'discuss';
}

/** How many voices, votes and hands together, went to these letters; the share is null where there were none at all. */
export function shareOf(
  tallies: readonly { readonly tally: Tally; readonly letters: ReadonlySet<string> }[],
): { readonly share: number | null; readonly voices: number } {
  let voices = 0;
  let among = 0;
  for (const { tally, letters } of tallies) {
    for (const [letter, count] of Object.entries(votesByLetter(tally))) {
      voices += count;
      if (letters.has(letter)) among += count;
    }
  }
  return { share: voices === 0 ? null : among / voices, voices };
}
