import { useEffect, useState } from 'react';
import type { ConsoleView } from '#protocol/views.ts';

/** Whole seconds left of a timed vote, counted down here from what the room said; null without a timer. */
export function useTimeLeft({ leftMs, stage, number }: ConsoleView['step']): number | null {
  const [now, setNow] = useState({ number, passed: 0 });
  const runs = leftMs !== null && stage === 'voting';
  useEffect(() => {
    if (!runs) return;
    const from = performance.now();
    const timer = setInterval(() => setNow({ number, passed: performance.now() - from }), 250);
    return () => clearInterval(timer);
  }, [runs, number]);
  if (leftMs === null) return null;
  const passed = runs && now.number === number ? now.passed : 0;
  return Math.max(0, Math.ceil((leftMs - passed) / 1000));
}
