import { createContext, useContext, useSyncExternalStore } from 'react';
import type { DraftKeeper } from './draft-keeper.ts';
import type { Keeping } from './keeping-state.ts';

export const KeeperContext = createContext<DraftKeeper | null>(null);

/** Who keeps the document that the views around show. */
export function useKeeper(): DraftKeeper {
  const keeper = useContext(KeeperContext);
  if (!keeper) throw new Error('the studio’s views live inside a workspace, which keeps the document');
  return keeper;
}

/** Whether what is on the screen is kept, for the workspace's header. */
export function useKeeping(): Keeping {
  const { subscribe, get } = useKeeper();
  return useSyncExternalStore(subscribe, get);
}
