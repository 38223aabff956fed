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
  /** Whether a tab of this browser serves the room itself. */
  readonly isServedHere?: (code: string) => boolean;
  /** To another window of this browser, where no server answers. */
  readonly localWire: (code: string) => OpenWire;
}

/**
 * Over the browser where one of its tabs serves the room; otherwise over the server that this page came from, if it has rooms. The address for phones
 * is the one this page was opened with, unless only this machine knows it by that name.
 */
export function createFindWayIn({
  page,
  fetch,
  world,
  localWire,
  isServedHere = () => false,
}: WayInParts): FindWayIn {
  return async (code) => {
    const server = isServedHere(code) ? null : await askServer(fetch, page.origin);
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
