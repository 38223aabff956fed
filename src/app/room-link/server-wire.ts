import type { LinkTimes, LinkWorld } from './link-world.ts';
import { socketWire } from './socket-wire.ts';
import { streamWire } from './stream-wire.ts';
import type { OpenWire, Wire } from './wire.ts';

export interface ServerWireParts {
  /** Of the server, as `https://room.example`. */
  readonly origin: string;
  readonly world: LinkWorld;
  readonly times?: LinkTimes;
  readonly WebSocket?: unknown;
}

/** Sockets that failed in a row before it is asked whether plain HTTP would do. Once is bad luck, twice is a network. */
const FAILURES = 2;

/**
 * Messages to and from a server: over a WebSocket, or, where that cannot be opened though the server answers, over plain
 * HTTP from then on.
 */
export function serverWire(parts: ServerWireParts): OpenWire {
  const { origin } = parts;
  return (events) => {
    let failures = 0;
    let asking = false;
    let closed = false;
    const fallBack = async () => {
      failures += 1;
      if (failures < FAILURES || asking) return;
      asking = true;
      const answers = await serverAnswers(origin);
      asking = false;
      // Away, it blocks nothing; and a socket that came through meanwhile is better.
      if (!answers) failures = 0;
      if (closed || failures === 0) return;
      wire.close();
      wire = streamWire(parts)(events);
    };
    let wire: Wire = socketWire({
      ...parts,
      address: `${origin.replace(/^http/, 'ws')}/api/live`,
      onFailed: () => void fallBack(),
    })({
      ...events,
      onText(text) {
        failures = 0;
        events.onText(text);
      },
    });
    return {
      send: (text) => wire.send(text),
      close: () => {
        closed = true;
        wire.close();
      },
    };
  };
}

async function serverAnswers(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/api/classroom`, { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}
