import { browserWorld } from '#app/room-link/browser-world.ts';
import { serverWire } from '#app/room-link/server-wire.ts';
import { keepAwake } from './keep-awake.ts';
import { keptTokens } from './kept-tokens.ts';
import type { PhoneWorld } from './phone-world.ts';
import { reloadHelped, reloadOnce } from './reload-once.ts';

/** The phone as it is, talking to the server that the page came from. */
export function browserPhone(): PhoneWorld {
  return {
    openWire: serverWire({ origin: location.origin, world: browserWorld }),
    tokens: keptTokens(() => localStorage),
    newId,
    now: () => performance.now(),
    after: browserWorld.after.bind(browserWorld),
    reloadOnce: () => reloadOnce(() => sessionStorage, () => location.reload()), // prettier-ignore
    reloadHelped: () => reloadHelped(() => sessionStorage),
    keepAwake,
  };
}

/** `crypto.randomUUID` exists only on secure addresses, and a classroom's is plain HTTP. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
