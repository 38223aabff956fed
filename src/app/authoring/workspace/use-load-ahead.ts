import { useEffect } from 'react';
import { afterPaint } from '#app/ui/after-paint.ts';
import { loadComparison } from '#app/authoring/keep/load-comparison.ts';
import { LOAD_DOCK } from './dock-tabs.ts';
import { LOAD_VIEW } from './views.ts';

/** So long after opening the author has what they came for, and the first proof is done. */
const LATER_MS = 4000;

type Load = () => Promise<unknown>;

const EVERYTHING: readonly Load[] = [
  ...Object.values(LOAD_DOCK),
  ...Object.values(LOAD_VIEW),
  loadComparison,
];

/**
 * Fetches the views that were not looked at yet, one after the other in free moments: they open at once then, and open still when
 * the connection goes. What cannot be fetched is asked for again when it is wanted.
 */
export function useLoadAhead(loads: readonly Load[] = EVERYTHING): void {
  useEffect(() => {
    let left = loads;
    let callOff = () => undefined as void;
    const next = () => {
      const [load, ...others] = left;
      left = others;
      load?.().then(wait, () => undefined);
    };
    const wait = () => {
      callOff = afterPaint(next);
    };
    const timer = setTimeout(wait, LATER_MS);
    return () => {
      left = [];
      clearTimeout(timer);
      callOff();
    };
  }, [loads]);
}
