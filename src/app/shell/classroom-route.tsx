import { useCallback, useState } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import { classroomLinks } from './addresses.ts';
import type { AppParts } from './app-parts.ts';
import { LaterScreen } from '#app/ui/later-screen.tsx';
import { loadClassroomScreen, loadConsoleScreen } from './later-screens.ts';
import { useRoomLibrary } from './use-room-library.ts';
import { Waiting } from '#app/ui/waiting.tsx';

/** Opening a classroom session, or coming back to one. */
export function ClassroomRoute({
  library,
  wanted,
}: Pick<AppParts, 'library'> & { readonly wanted?: string }) {
  const [, navigate] = useHashLocation();
  return (
    <LaterScreen
      load={loadClassroomScreen}
      name="The classroom"
      waiting={<Waiting what="the classroom" />}
      props={{
        entries: library.entries,
        load: library.load,
        textsOf: library.textsOf,
        wanted,
        links: classroomLinks,
        onOpened: (code: string) => navigate(classroomLinks.console(code)),
      }}
    />
  );
}

export function ConsoleRoute({
  library,
  analyst,
  code,
  givenKey,
}: Pick<AppParts, 'library' | 'analyst'> & {
  readonly code: string;
  readonly givenKey: string | undefined;
}) {
  const [, navigate] = useHashLocation();
  const load = useRoomLibrary(library, code).load;
  // Kept while the address loses it, so that the console does not begin twice.
  const [key] = useState(givenKey ?? null);
  const onKeyKept = useCallback(() => {
    navigate(classroomLinks.console(code), { replace: true });
  }, [navigate, code]);
  return (
    <LaterScreen
      load={loadConsoleScreen}
      name="The console"
      waiting={<Waiting what="the console" />}
      props={{
        code: code.toUpperCase(),
        givenKey: key,
        links: classroomLinks,
        analyst,
        load,
        onKeyKept,
      }}
    />
  );
}
