import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Scenario } from '#core/model/scenario.ts';
import type { Analyst } from '#app/analyst/analyst.ts';
import { browserWorld } from '#app/room-link/browser-world.ts';
import { serverWire } from '#app/room-link/server-wire.ts';
import type { KeptRooms } from '#app/storage/kept-rooms.ts';
import type { LocalRooms } from '#app/classroom/local/local-rooms.ts';
import type { ClassroomLinks } from '#app/classroom/classroom-links.ts';
import type { Server } from '#app/classroom/open/classroom-server.ts';
import { LocalConsole } from './local-console.tsx';
import { RoomConsole } from './room-console.tsx';
import { NoConsole } from './no-console.tsx';

export interface ConsoleScreenProps {
  readonly code: string;
  /** As it came in the address, once; null afterwards. */
  readonly givenKey: string | null;
  readonly rooms: KeptRooms;
  readonly local: LocalRooms;
  readonly links: ClassroomLinks;
  readonly analyst: Analyst;
  readonly load: (id: string) => Promise<Scenario | undefined>;
  readonly findServer: () => Promise<Server>;
  /** Deletes what the program keeps of a room; resolves to why it could not, or to null. */
  readonly deleteOnServer: (code: string, key: string) => Promise<string | null>;
  /** Takes the key out of the address, once it is kept. */
  readonly onKeyKept: () => void;
}

/** The console of a room: served by this tab, or by a server to whoever has the key. */
export function ConsoleScreen(props: ConsoleScreenProps) {
  const { code, givenKey, rooms, links, onKeyKept, findServer, deleteOnServer } = props;
  const [kept] = useState(() => rooms.find(code));
  const key = givenKey ?? kept?.key ?? '';
  useEffect(() => {
    if (givenKey === null) return;
    if (rooms.find(code)?.key !== givenKey)
      rooms.keep({ code, scenario: '', title: '', openedAt: Date.now(), served: 'server', key: givenKey });
    onKeyKept();
  }, [givenKey, code, rooms, onKeyKept]);
  const origins = useOrigins(findServer, kept?.served !== 'browser');
  const openWire = useMemo(() => serverWire({ origin: window.location.origin, world: browserWorld }), []);
  const onProjector = useCallback(() => {
    // Its own name for each room: pressed again, it comes to the front instead of opening twice.
    window.open(links.projector(code), `hold-the-line-projector-${code}`, 'popup,width=1280,height=720');
  }, [links, code]);

  const onDelete = useCallback(() => deleteOnServer(code, key), [deleteOnServer, code, key]);

  if (!kept && key === '')
    return (
      <NoConsole links={links} title="This browser has no key for this room">
        A room is led from the browser in which it was opened. Another one may lead it too: on its console,
        under “Lead from a tablet”, is the address for that.
      </NoConsole>
    );
  const shared = { ...props, onProjector };
  if (kept?.served === 'browser' && givenKey === null) return <LocalConsole {...shared} />;
  return <RoomConsole {...shared} roomKey={key} openWire={openWire} origins={origins} onDelete={onDelete} />;
}

/** Where phones reach the room. Until the server has said so: where this page came from. */
function useOrigins(findServer: () => Promise<Server>, asks: boolean): readonly string[] {
  const [origins, setOrigins] = useState<readonly string[]>([window.location.origin]);
  useEffect(() => {
    if (!asks) return;
    let current = true;
    const ask = async () => {
      const server = await findServer();
      if (current && server.state === 'here' && server.origins.length > 0) setOrigins(server.origins);
    };
    void ask();
    return () => {
      current = false;
    };
  }, [findServer, asks]);
  return origins;
}
