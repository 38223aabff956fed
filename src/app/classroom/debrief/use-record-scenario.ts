import { useCallback, useEffect, useState } from 'react';
import type { Scenario } from '#core/model/scenario.ts';
import type { RoomLibrary } from '#app/classroom/room-library.ts';

export type RecordScenario =
  | { readonly state: 'loading' }
  | { readonly state: 'here'; readonly scenario: Scenario }
  /** This page was built without it. */
  | { readonly state: 'unknown' }
  | { readonly state: 'failed'; readonly retry: () => void };

/** The scenario a room was played in, from the library this page was built with. */
export function useRecordScenario(library: RoomLibrary, id: string): RecordScenario {
  const [tries, setTries] = useState(0);
  const [loaded, setLoaded] = useState<{ to: string; scenario: Scenario | undefined | null } | null>(null);
  const question = `${id} ${tries}`;
  const { load } = library;

  useEffect(() => {
    let current = true;
    const run = async () => {
      const scenario = await load(id).catch(() => null);
      if (current) setLoaded({ to: question, scenario });
    };
    void run();
    return () => {
      current = false;
    };
  }, [load, id, question]);

  const retry = useCallback(() => setTries((count) => count + 1), []);
  if (loaded?.to !== question) return { state: 'loading' };
  if (loaded.scenario === null) return { state: 'failed', retry };
  return loaded.scenario ? { state: 'here', scenario: loaded.scenario } : { state: 'unknown' };
}
