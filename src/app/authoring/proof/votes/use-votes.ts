import { useMemo, useSyncExternalStore } from 'react';
import { useDraft } from '#app/authoring/document/use-studio.ts';
import { useKeeper } from '#app/authoring/keep/use-keeping.ts';
import { useProof } from '#app/authoring/proof/use-proof.ts';
import type { VotesFile } from '#app/storage/votes-file.ts';
import { matchVotes, type MatchedVotes } from './match-votes.ts';
import { readSessions } from './read-sessions.ts';

/** The files with votes that are kept with the open draft. */
export function useVotesFiles(): readonly VotesFile[] {
  const { subscribe, votes } = useKeeper();
  return useSyncExternalStore(subscribe, votes.all);
}

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
