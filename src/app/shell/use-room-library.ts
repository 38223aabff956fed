import { useMemo } from 'react';
import type { ScenarioLibrary } from './scenario-library.ts';

/**
 * The library as the screens of a room need it: a conversation that this page was not built with is asked of the room’s server
 * first, since what is in this browser under its name may have been changed since.
 */
export function useRoomLibrary(library: ScenarioLibrary, code: string): ScenarioLibrary {
  return useMemo(() => {
    const load = async (id: string) => {
      const isOwn = (await library.textsOf?.(id)) !== undefined;
      const here = isOwn ? undefined : await library.load(id);
      if (here) return here;
      const { scenarioOfRoom } = await import('#app/classroom/classroom-in-browser.tsx');
      return (await scenarioOfRoom(code).catch(() => undefined)) ?? library.load(id);
    };
    return { ...library, load };
  }, [library, code]);
}
