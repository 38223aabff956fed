import { browserWorld } from '#app/room-link/browser-world.ts';
import { openKeptRooms } from '#app/storage/kept-rooms.ts';
import { createFindWayIn } from './find-way-in.ts';
import { channelWire } from './local/channel-wire.ts';

const rooms = openKeptRooms(() => localStorage);

/** How rooms are reached from this very page. */
export const findWayIn = createFindWayIn({
  page: window.location,
  fetch: (address) => fetch(address, { cache: 'no-store' }),
  world: browserWorld,
  localWire: channelWire,
  isServedHere: (code) => rooms.find(code)?.served === 'browser',
});
