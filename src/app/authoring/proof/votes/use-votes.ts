import { useMemo } from 'react';
import { useDraft } from '#app/authoring/document/use-studio.ts';
import { useProof } from '#app/authoring/proof/use-proof.ts';
import { matchVotes, type MatchedVotes } from './match-votes.ts';
import { readSessions } from './read-sessions.ts';
import { useVotesFiles } from './use-votes-files.ts';

/** Votes brought to the draft as it stands; null where none are kept with it. */
export function useVotes(): MatchedVotes | null {
  const files = useVotesFiles();
  const draft = useDraft();
  const hash = useProof().lastWhole?.solved?.hash ?? null;
  return useMemo(
    () => (files.length === 0 ? null : matchVotes(readSessions(files), draft, hash)),
    [files, draft, hash],
  );
}
