import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Keeping } from './keeping.ts';
import type { TalkStore, Talks } from './talk-store.ts';

/** All kept talks, kept up to date; `null` until the first reading. */
export function useTalks(store: TalkStore): Talks | null {
  const [talks, setTalks] = useState<Talks | null>(null);
  useEffect(() => {
    let current = true;
    const read = async () => {
      const next = await store.list();
      if (current) setTalks(next);
    };
    void read();
    const stop = store.subscribe(() => void read());
    return () => {
      current = false;
      stop();
    };
  }, [store]);
  return talks;
}

export function useKeeping(store: TalkStore): Keeping {
  return useSyncExternalStore(store.subscribe, store.keeping);
}
