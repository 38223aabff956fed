/** @jsxImportSource preact */
import { useEffect } from 'preact/hooks';
import type { RoomFollower } from '#app/room-link/room-follower.ts';
import type { Stage } from '#protocol/views.ts';
import { announcement } from './announcement.ts';
import { Announcer } from './announcer.tsx';
import { ConnectingScreen } from './connecting-screen.tsx';
import { Page } from './page.tsx';
import type { PhoneWorld } from './phone-world.ts';
import { refusalShown } from './refusal-shown.ts';
import { RefusedScreen } from './refused-screen.tsx';
import { StageBody } from './stage-body.tsx';
import { headingOf, teamName } from './stage-words.ts';
import { useRoom, type PhoneRoom } from './use-room.ts';

export interface RoomScreenProps {
  readonly code: string;
  readonly world: PhoneWorld;
  readonly takesFocus: boolean;
  readonly onOtherCode: () => void;
}

/** Steps at which people look at the phone for longer than its screen stays on. */
const AWAKE: ReadonlySet<Stage> = new Set(['beat', 'voting', 'paused', 'discussing']);

/** A room as a phone sees it. What was seen last stays while the connection is away. */
export function RoomScreen({ code, world, takesFocus, onOtherCode }: RoomScreenProps) {
  const { follower, room } = useRoom(code, world);
  const { view } = room;
  const stage = view?.step.stage;
  const awake = stage !== undefined && AWAKE.has(stage);
  useEffect(() => (awake ? world.keepAwake() : undefined), [awake, world]);
  const isIn = view !== null;
  useEffect(() => {
    if (isIn) world.reloadHelped();
  }, [isIn, world]);

  return (
    <>
      <RoomPage {...{ code, world, takesFocus, onOtherCode, follower, room }} />
      <Announcer message={announcement(room)} />
    </>
  );
}

interface RoomPageProps extends RoomScreenProps {
  readonly follower: RoomFollower<'phone'>;
  readonly room: PhoneRoom;
}

function RoomPage({ code, world, takesFocus, onOtherCode, follower, room }: RoomPageProps) {
  const { view, you, connection } = room;
  const reason = refusalShown(room);
  if (reason) return <RefusedScreen reason={reason} code={code} world={world} onOtherCode={onOtherCode} />;
  if (!view) return <ConnectingScreen code={code} world={world} trouble={room.trouble} />;
  const isSplit = view.room.teams > 1 && you !== null;
  return (
    <Page
      heading={headingOf(view, you, view.talks[0])}
      place={isSplit ? `${teamName(you.team)} · ${code}` : code}
      notice={connection === 'away' ? 'Connection lost. Trying again…' : undefined}
      takesFocus={takesFocus}
    >
      <StageBody room={{ ...room, view }} follower={follower} world={world} />
    </Page>
  );
}
