import { useSyncExternalStore } from 'react';
import { useKeeper } from '#app/authoring/keep/use-keeping.ts';
import type { VotesFile } from '#app/storage/votes-file.ts';

/** The votes that were removed last, while they can be had back. */
export function useRemovedVotes(): VotesFile | null {
  const { subscribe, votes } = useKeeper();
  return useSyncExternalStore(subscribe, votes.removed);
}

/** The files with votes that are kept with the open draft. */
export function useVotesFiles(): readonly VotesFile[] {
  const { subscribe, votes } = useKeeper();
  return useSyncExternalStore(subscribe, votes.all);
}
