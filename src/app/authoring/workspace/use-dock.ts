import { createContext, useContext } from 'react';
import type { DockTab } from './dock-tabs.ts';

/** Which tab of the dock is open, and how a view opens another: "edit this", "try it from here". */
export interface DockControl {
  readonly tab: DockTab;
  readonly show: (tab: DockTab) => void;
}

export const DockContext = createContext<DockControl | null>(null);

export function useDock(): DockControl {
  const dock = useContext(DockContext);
  if (!dock) throw new Error('the studio’s views live inside a workspace, which has the dock');
  return dock;
}
