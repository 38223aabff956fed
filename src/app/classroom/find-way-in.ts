<<<<<<< HEAD
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
=======
import * as z from 'zod/mini';
import type { LinkWorld } from '#app/room-link/link-world.ts';
import { serverWire } from '#app/room-link/server-wire.ts';
import type { OpenWire } from '#app/room-link/wire.ts';
import type { FindWayIn } from './way-in.ts';

/** What a classroom server says of itself: `GET /api/classroom`. */
const ClassroomServer = z.object({
  classroom: z.literal(1),
  /** Origins that phones can reach, the likeliest first. */
  origins: z.array(z.string()),
});

/** Names under which a machine knows itself and no phone knows it. */
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

export interface WayInParts {
  readonly page: Pick<Location, 'origin' | 'hostname'>;
  readonly fetch: (address: string) => Promise<Response>;
  readonly world: LinkWorld;
  /** To another window of this browser, where no server answers. */
  readonly localWire: (code: string) => OpenWire;
}

/**
 * Over the server that this page came from, if it is one that has rooms; otherwise over the browser. The address for phones
 * is the one this page was opened with, unless only this machine knows it by that name.
 */
export function createFindWayIn({ page, fetch, world, localWire }: WayInParts): FindWayIn {
  return async (code) => {
    const server = await askServer(fetch, page.origin);
    if (!server) return { openWire: localWire(code), joinOrigin: null };
    const joinOrigin = LOOPBACK.test(page.hostname) ? (server.origins[0] ?? page.origin) : page.origin;
    return { openWire: serverWire({ origin: page.origin, world }), joinOrigin };
  };
}

/** Null where something else answers: a static host says "not found", or sends a page. */
async function askServer(
  fetch: WayInParts['fetch'],
  origin: string,
): Promise<z.infer<typeof ClassroomServer> | null> {
  try {
    const response = await fetch(`${origin}/api/classroom`);
    return response.ok ? ClassroomServer.parse(await response.json()) : null;
  } catch {
    return null;
  }
}
>>>>>>> work-projector
