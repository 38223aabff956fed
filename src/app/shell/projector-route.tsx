import { useCallback } from 'react';
import { isRoomCode, tidyCode } from '#protocol/room-code.ts';
import type { FindWayIn } from '#app/classroom/way-in.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorPanel } from '#app/ui/error-panel.tsx';
import type { AppParts } from './app-parts.ts';
import { LaterScreen } from '#app/ui/later-screen.tsx';
import { loadProjectorScreen } from './later-screens.ts';
import { useRoomLibrary } from './use-room-library.ts';
import { NotFound } from './not-found.tsx';
import { useLoaded } from '#app/ui/use-loaded.ts';
import { Waiting } from '#app/ui/waiting.tsx';

/** Whether an address is the wall of a classroom, which has the whole screen to itself. */
export function isProjector(location: string): boolean {
  return /^\/classroom\/[^/]+\/projector\/?$/.test(location);
}

export function ProjectorRoute({
  library,
  analyst,
  code: typed,
  findWayIn,
}: Pick<AppParts, 'library' | 'analyst'> & {
  readonly code: string;
  readonly findWayIn: FindWayIn | undefined;
}) {
  const code = tidyCode(typed);
  if (!isRoomCode(code))
    return (
      <NotFound title="This is no room code">A code has six letters and digits, such as ACE347.</NotFound>
    );
  if (!findWayIn)
    return <NotFound title="There is no classroom here">Open it where the room was opened.</NotFound>;
  return <Wall library={library} analyst={analyst} code={code} findWayIn={findWayIn} />;
}

function Wall({
  library,
  analyst,
  code,
  findWayIn,
}: Pick<AppParts, 'library' | 'analyst'> & { readonly code: string; readonly findWayIn: FindWayIn }) {
  const roomLibrary = useRoomLibrary(library, code);
  const find = useCallback(() => findWayIn(code), [findWayIn, code]);
  const { loaded, retry } = useLoaded(find);
  switch (loaded.state) {
    case 'waiting':
      return <Waiting what="the room" />;
    case 'failed':
      return (
        <>
          <h1 tabIndex={-1}>The room cannot be reached</h1>
          <ErrorPanel
            title="The way to it could not be found"
            tint="caution"
            details={String(loaded.error)}
            actions={
              <Button look="primary" onClick={retry}>
                Try again
              </Button>
            }
          >
            <p>The connection may be down.</p>
          </ErrorPanel>
        </>
      );
    case 'here':
      return (
        <LaterScreen
          load={loadProjectorScreen}
          name="The projector"
          waiting={<Waiting what="the projector" />}
          props={{ ...loaded.value, code, library: roomLibrary, analyst }}
        />
      );
  }
}
