import { useCallback, useEffect, useState } from 'react';

/** Something on its way: waiting, here, or failed with the reason. */
export type Loaded<T> =
  | { readonly state: 'waiting' }
  | { readonly state: 'here'; readonly value: T }
  | { readonly state: 'failed'; readonly error: unknown };

interface Answer<T> {
  readonly to: () => Promise<T>;
  readonly tries: number;
  readonly loaded: Loaded<T>;
}

const WAITING = { state: 'waiting' } as const;

/** Loads again whenever `load` changes identity, or on `retry`; answers of an older call are dropped. */
export function useLoaded<T>(load: () => Promise<T>): {
  readonly loaded: Loaded<T>;
  readonly retry: () => void;
} {
  const [tries, setTries] = useState(0);
  const [result, setResult] = useState<Answer<T> | null>(null);

  useEffect(() => {
    let current = true;
    const settle = (loaded: Loaded<T>) => {
      if (current) setResult({ to: load, tries, loaded });
    };
    const run = async () => {
      try {
        settle({ state: 'here', value: await load() });
      } catch (error) {
        settle({ state: 'failed', error });
      }
    };
    void run();
    return () => {
      current = false;
    };
  }, [load, tries]);

  const retry = useCallback(() => {
    setTries((count) => count + 1);
  }, []);
  return { loaded: result?.to === load && result.tries === tries ? result.loaded : WAITING, retry };
}
