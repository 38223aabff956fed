import { parseVotes } from '#formats/votes/parse-votes.ts';
import type { SessionVotes } from '#formats/votes/session-votes.ts';
import type { VotesFile } from '#app/storage/votes-file.ts';

export type TakenIn =
  | { readonly ok: true; readonly file: VotesFile; readonly decisions: number; readonly skipped: number }
  | { readonly ok: false; readonly problem: string; readonly help: string };

/**
 * Characters that all files beside a draft may have together: they are written with it at every pause. A session of thirty decisions
 * has some 40,000.
 */
const MOST_CHARACTERS = 4_000_000;

/** Reads the votes of a file that somebody brings in beside those that are there already. */
export function takeIn(name: string, text: string, at: number, beside: readonly VotesFile[]): TakenIn {
  const parsed = parseVotes(text);
  if (!parsed.ok) return parsed;
  const { votes, skipped } = parsed;
  const id = idOf(votes) ?? name;
  const others = beside.filter((file) => file.id !== id);
  const characters = others.reduce((sum, file) => sum + file.text.length, text.length);
  if (characters > MOST_CHARACTERS)
    return {
      ok: false,
      problem: 'There is no room beside this draft for so many votes.',
      help: 'Remove older sessions first.',
    };
  return { ok: true, file: { id, name, at, text }, decisions: votes.decisions.length, skipped };
}

/** By which a session is known again when it is saved twice, under whatever name. */
function idOf({ scenario, openedAt }: SessionVotes): string | null {
  return openedAt === '' ? null : `${scenario.hash} ${openedAt}`;
}
