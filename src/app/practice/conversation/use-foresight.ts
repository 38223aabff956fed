import { useEffect } from 'react';
import type { Scenario } from '#core/model/scenario.ts';
import type { Attempt } from '#runtime/attempt.ts';
import { foreseeOne } from '#runtime/transcript.ts';

/** Not every browser has idle callbacks; a little later will do. */
const LATER = 60;

/** While the trainee reads, plays the open replies into memory one by one, so that the click has nothing left to work out. */
export function useForesight(scenario: Scenario, attempt: Attempt, isReading: boolean): void {
  useEffect(() => {
    if (!isReading) return undefined;
    let stop = () => undefined as void;
    const plan = () => {
      if ('requestIdleCallback' in window) {
        const handle = requestIdleCallback(run);
        stop = () => cancelIdleCallback(handle);
      } else {
        const handle = setTimeout(run, LATER);
        stop = () => clearTimeout(handle);
      }
    };
    const run = () => {
      if (foreseeOne(scenario, attempt)) plan();
    };
    plan();
    return () => stop();
  }, [scenario, attempt, isReading]);
}
