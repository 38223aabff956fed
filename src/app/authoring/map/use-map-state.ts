import { useEffect, useState } from 'react';
import type { Phase } from '#core/model/words.ts';
import type { StudioStore } from '#app/authoring/document/studio-store.ts';
import { useStudioStore } from '#app/authoring/document/use-studio.ts';
import type { Shown } from './bar/map-bar.tsx';
import type { Placed } from './layout/use-layout.ts';
import type { OverlayName } from './overlays/overlay.ts';

/** How the author looks at the map. */
export interface MapState {
  readonly shown: Shown;
  readonly overlay: OverlayName;
  readonly folded: ReadonlySet<Phase>;
}

interface Kept extends MapState {
  readonly placed: Placed | null;
}

const START: Kept = { shown: 'picture', overlay: 'none', folded: new Set(), placed: null };

/** Kept while the document is open, so that a look at the outline changes nothing on the map. */
const keptMaps = new WeakMap<StudioStore, Kept>();

export function useMapState() {
  const store = useStudioStore();
  const [kept] = useState(() => keptMaps.get(store) ?? START);
  const [state, setState] = useState<MapState>(kept);
  return {
    ...state,
    placedBefore: kept.placed,
    change: (part: Partial<MapState>) => setState((before) => ({ ...before, ...part })),
    fold: (phase: Phase) =>
      setState((before) => {
        const folded = new Set(before.folded);
        if (!folded.delete(phase)) folded.add(phase);
        return { ...before, folded };
      }),
    state,
  };
}

/** Notes how the map is looked at, for when its author comes back to it. */
export function useKeepMap(state: MapState, placed: Placed | null): void {
  const store = useStudioStore();
  useEffect(() => {
    keptMaps.set(store, { ...state, placed });
  }, [store, state, placed]);
}
