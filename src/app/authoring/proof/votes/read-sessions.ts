import { parseVotes } from '#formats/votes/parse-votes.ts';
import type { SessionVotes } from '#formats/votes/session-votes.ts';
import type { VotesFile } from '#app/storage/votes-file.ts';

/** A session whose votes are kept with the draft. */
export interface ImportedSession {
  readonly id: string;
  readonly votes: SessionVotes;
}

const known = new WeakMap<VotesFile, SessionVotes | null>();

/** The votes of a kept file, read by the reader of the day; null where it cannot read them. */
export function votesOf(file: VotesFile): SessionVotes | null {
  const before = known.get(file);
  if (before !== undefined) return before;
  const parsed = parseVotes(file.text);
  const votes = parsed.ok ? parsed.votes : null;
  known.set(file, votes);
  return votes;
}

/** Those that can be read. */
export function readSessions(files: readonly VotesFile[]): readonly ImportedSession[] {
  return files.flatMap((file) => {
    const votes = votesOf(file);
    return votes ? [{ id: file.id, votes }] : [];
  });
}
