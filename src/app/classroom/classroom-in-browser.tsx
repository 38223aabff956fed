import { openKeptRooms } from '#app/storage/kept-rooms.ts';
import { ConsoleScreen, type ConsoleScreenProps } from './console/console-screen.tsx';
import { localRooms } from './local/local-rooms.ts';
import {
  deleteRoomOnServer,
  findServer,
  openRoomOnServer,
  scenarioOfRoomOnServer,
} from './open/classroom-server.ts';
import { OpenScreen, type OpenScreenProps } from './open/open-screen.tsx';

/** The facilitator’s screens as they are in this browser, with its storage and its server. */

const rooms = openKeptRooms(() => localStorage);
const local = localRooms();
const openOnServer = openRoomOnServer;
const deleteOnServer = deleteRoomOnServer;

export function Classroom(props: Omit<OpenScreenProps, 'rooms' | 'local' | 'findServer' | 'openOnServer'>) {
  return <OpenScreen {...props} {...{ rooms, local, findServer, openOnServer }} />;
}

/** The scenario of a room: what this page has, or what the room’s server hands out to screens that lack it. */
export const scenarioOfRoom = scenarioOfRoomOnServer;

export function FacilitatorConsole(
  props: Omit<ConsoleScreenProps, 'rooms' | 'local' | 'findServer' | 'deleteOnServer'>,
) {
  return <ConsoleScreen {...props} {...{ rooms, local, findServer, deleteOnServer }} />;
}
