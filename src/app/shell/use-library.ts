import { useMemo, useSyncExternalStore } from 'react';
import type { ScenarioLibrary } from './scenario-library.ts';

const NEVER = () => () => undefined;

/** The library as it is now: another object whenever a scenario came or went. */
export function useLibrary(library: ScenarioLibrary): ScenarioLibrary {
  const entries = useSyncExternalStore(library.subscribe ?? NEVER, () => library.entries);
  return useMemo(() => ({ ...library, entries }), [library, entries]);
}
