import { useCallback, useEffect, useRef, useState } from 'react';

/**
 * Milliseconds since the talk began, time away left out: it goes on from `startsAt`, where the talk was left, while
 * `running`. `read` is exact at any moment; `shown` moves once a second.
 */
export function useTalkClock(
  startsAt: number,
  running: boolean,
): { readonly read: () => number; readonly shown: number } {
  const clock = useRef({ before: startsAt, since: null as number | null });
  const [shown, setShown] = useState(startsAt);

  const read = useCallback(() => {
    const { before, since } = clock.current;
    return since === null ? before : before + performance.now() - since;
  }, []);

  useEffect(() => {
    if (!running) return undefined;
    clock.current.since = performance.now();
    const timer = setInterval(() => setShown(read()), 1000);
    return () => {
      clearInterval(timer);
      clock.current = { before: read(), since: null };
    };
  }, [running, read]);

  return { read, shown };
}

/** 83000 → "01:23". */
export function clockFace(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
}
