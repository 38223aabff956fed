import { browserWorld } from '#app/room-link/browser-world.ts';
import { serverWire } from '#app/room-link/server-wire.ts';
import { openKeptRooms } from '#app/storage/kept-rooms.ts';
import { channelWire } from './local/channel-wire.ts';
import { findServer } from './open/classroom-server.ts';
import type { FindWayIn } from './way-in.ts';

/** A room that this browser serves itself is another window away; every other is the server’s. */
export const findWayIn: FindWayIn = async (code) => {
  const nearby = { openWire: channelWire(code), joinOrigin: null };
  if (openKeptRooms(() => localStorage).find(code)?.served === 'browser') return nearby;
  const server = await findServer();
  if (server.state === 'none') return nearby;
  const { origin } = window.location;
  return {
    openWire: serverWire({ origin, world: browserWorld }),
    joinOrigin: server.origins[0] ?? origin,
  };
};
