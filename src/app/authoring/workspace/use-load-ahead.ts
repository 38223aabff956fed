import { useEffect } from 'react';
import { afterPaint } from '#app/ui/after-paint.ts';
import { loadImportDialog } from '#app/authoring/files/load-import.ts';
import { fetchFileWorker } from '#app/authoring/files/run-file-job.ts';
import { loadComparison } from '#app/authoring/keep/load-comparison.ts';
import { fetchLayouter } from '#app/authoring/map/layout/open-layouter.ts';
import { loadVotes } from '#app/authoring/proof/votes/load-votes.ts';
import { loadShareDialog } from '#app/authoring/share/load-share.ts';
import { LOAD_DOCK } from './dock-tabs.ts';
import { LOAD_VIEW } from './views.ts';

/** So long after opening the author has what they came for, and the first proof is done. */
const LATER_MS = 4000;

export type Load = () => Promise<unknown>;

/** What is split off the workspace, in the order in which it is likely to be wanted. A test finds what is missing here. */
export const EVERYTHING: readonly Load[] = [
  ...Object.values(LOAD_DOCK),
  ...Object.values(LOAD_VIEW),
  loadShareDialog,
  loadImportDialog,
  fetchFileWorker,
  fetchLayouter,
  loadComparison,
  loadVotes,
  () => import('#analysis/text/reading-grade.ts'),
  () => import('virtual:rule-pages'),
];

/**
 * Fetches what was not looked at yet, one after the other in free moments: it opens at once then, and opens still when the
 * connection goes. What cannot be fetched is tried again when a connection comes back; what is wanted before that is asked for again.
 *
 * @param leadsTo screens beyond the studio to which it leads; must not change
 */
export function useLoadAhead(leadsTo: readonly Load[], loads: readonly Load[] = EVERYTHING): void {
  useEffect(() => {
    let left = [...loads, ...leadsTo];
    let failed: Load[] = [];
    let isOver = false;
    let callOff = () => undefined as void;
    const next = () => {
      const [load, ...others] = left;
      left = others;
      if (load) load().then(wait, () => setAside(load));
      else if (failed.length > 0) waitForConnection();
    };
    // Without a connection nothing can be had; with one, a part that cannot be had says nothing about the others.
    const setAside = (load: Load) => {
      failed.push(load);
      if (navigator.onLine) wait();
      else waitForConnection();
    };
    const waitForConnection = () => {
      if (isOver) return;
      left = [...failed, ...left];
      failed = [];
      window.addEventListener('online', wait, { once: true });
    };
    const wait = () => {
      if (!isOver) callOff = afterPaint(next);
    };
    const timer = setTimeout(wait, LATER_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
      window.removeEventListener('online', wait);
      callOff();
    };
  }, [loads, leadsTo]);
}
