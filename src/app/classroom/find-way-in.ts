import { browserWorld } from '#app/room-link/browser-world.ts';
import { serverWire } from '#app/room-link/server-wire.ts';
import { openKeptRooms } from '#app/storage/kept-rooms.ts';
import { channelWire } from './local/channel-wire.ts';
import { findServer } from './open/classroom-server.ts';
import type { FindWayIn } from './way-in.ts';

const rooms = openKeptRooms(() => localStorage);

/** A room that a tab of this browser serves is reached through it; any other over the server that this page came from. */
export const findWayIn: FindWayIn = async (code) => {
  const isLocal = rooms.find(code)?.served === 'browser';
  const server = isLocal ? null : await findServer();
  if (server?.state !== 'here') return { openWire: channelWire(code), joinOrigin: null };
  const { origin } = window.location;
  return {
    openWire: serverWire({ origin, world: browserWorld }),
    joinOrigin: server.origins[0] ?? origin,
  };
};
