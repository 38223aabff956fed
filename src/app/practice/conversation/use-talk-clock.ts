import { useCallback, useEffect, useRef } from 'react';

/**
 * Reads the milliseconds since the talk began, time away left out: it goes on from `startsAt`, where the talk was left,
 * while `running`.
 */
export function useTalkClock(startsAt: number, running: boolean): () => number {
  const clock = useRef({ before: startsAt, since: null as number | null });
  const read = useCallback(() => {
    const { before, since } = clock.current;
    return since === null ? before : before + performance.now() - since;
  }, []);

  useEffect(() => {
    if (!running) return undefined;
    clock.current.since = performance.now();
    return () => {
      clock.current = { before: read(), since: null };
    };
  }, [running, read]);

  return read;
}
