import { useEffect, useMemo } from 'react';
import { ProjectorMessage } from '#protocol/server-messages.ts';
import type { Analyst } from '#app/analyst/analyst.ts';
import { fetchPortraits } from '#app/ui/portrait.tsx';
import type { RoomLibrary } from '#app/classroom/room-library.ts';
import { useRoomFollower } from '#app/classroom/use-room-follower.ts';
import type { WayIn } from '#app/classroom/way-in.ts';
import { Projector } from './projector.tsx';
import { useWakeLock } from './use-wake-lock.ts';

export interface ProjectorScreenProps extends WayIn {
  readonly code: string;
  readonly library: RoomLibrary;
  readonly analyst: Analyst;
}

/** The wall: follows a room and shows it to everybody in it. It decides nothing and knows nothing that is hidden. */
export function ProjectorScreen({ code, openWire, joinOrigin, library, analyst }: ProjectorScreenProps) {
  const parts = useMemo(
    () => ({ role: 'projector' as const, hello: () => ({ room: code }), openWire, schema: ProjectorMessage }),
    [code, openWire],
  );
  const { followed } = useRoomFollower(parts);
  useWakeLock();
  const id = followed.view?.room.scenario.id;
  const { load } = library;
  useEffect(() => {
    if (id === undefined) return;
    // It is there for the debrief then; until it is, a face comes when it is needed.
    void load(id).then(
      (scenario) => scenario && fetchPortraits(scenario.customer.portrait, scenario.persona),
      () => undefined,
    );
  }, [id, load]);
  return (
    <Projector followed={followed} code={code} joinOrigin={joinOrigin} library={library} analyst={analyst} />
  );
}
