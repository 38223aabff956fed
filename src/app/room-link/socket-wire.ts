import ReconnectingWebSocket from 'partysocket/ws';
import { Heartbeat, PING } from './heartbeat.ts';
import { LINK_TIMES, spread, type LinkTimes, type LinkWorld } from './link-world.ts';
import type { OpenWire, Wire, WireEvents } from './wire.ts';

export interface SocketWireParts {
  /** `ws://` or `wss://`. */
  readonly address: string;
  readonly world: LinkWorld;
  readonly times?: LinkTimes;
  /** Where the platform has none of its own. */
  readonly WebSocket?: unknown;
  /** A connection could not be opened, or was open and nothing ever came through it. It is tried again all the same. */
  readonly onFailed?: () => void;
}

/** Messages over a WebSocket that comes back after every break. */
export function socketWire(parts: SocketWireParts): OpenWire {
  return (events) => new SocketWire(parts, events);
}

class SocketWire implements Wire {
  readonly #parts: SocketWireParts;
  readonly #times: LinkTimes;
  readonly #events: WireEvents;
  readonly #heartbeat: Heartbeat;
  readonly #stopWaking: () => void;
  #socket: ReconnectingWebSocket;
  #open = false;
  #heard = false;
  #closed = false;

  constructor(parts: SocketWireParts, events: WireEvents) {
    this.#parts = parts;
    this.#events = events;
    this.#times = parts.times ?? LINK_TIMES;
    this.#heartbeat = new Heartbeat(parts.world, this.#times, {
      ask: () => this.send(PING),
      lost: () => this.#dialAnew(),
    });
    this.#socket = this.#dial();
    this.#stopWaking = parts.world.onWake((connection) => {
      if (this.#open && connection === 'maybe') this.#heartbeat.check();
      else this.#dialAnew();
    });
  }

  send(text: string): void {
    // Nothing is kept for later: who asks, asks again after the next welcome.
    if (this.#open && !this.#closed) this.#socket.send(text);
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#stopWaking();
    this.#heartbeat.stop();
    this.#socket.close();
  }

  #dial(): ReconnectingWebSocket {
    const { address, world, WebSocket } = this.#parts;
    const { opening, retry } = this.#times;
    const socket = new ReconnectingWebSocket(address, undefined, {
      ...(WebSocket === undefined ? {} : { WebSocket }),
      connectionTimeout: opening,
      maxEnqueuedMessages: 0,
      reconnectionDelayGrowFactor: retry.growth,
      // Read anew for each try, which is how the tries are spread.
      get minReconnectionDelay() {
        return spread(retry.first, world.random());
      },
      get maxReconnectionDelay() {
        return spread(retry.most, world.random());
      },
    });
    // A socket that was given up for another is not listened to any more.
    const isThis = () => this.#socket === socket;
    socket.addEventListener('open', () => isThis() && this.#opened());
    socket.addEventListener('message', ({ data }: MessageEvent<unknown>) => isThis() && this.#hear(data));
    socket.addEventListener('close', () => isThis() && this.#broke());
    return socket;
  }

  #opened(): void {
    this.#open = true;
    // The hello that is said now wants an answer.
    this.#heartbeat.expect(this.#times.answer);
    this.#events.onOpen();
  }

  #hear(data: unknown): void {
    if (typeof data !== 'string') return;
    this.#heard = true;
    this.#heartbeat.heard();
    this.#events.onText(data);
  }

  #broke(): void {
    const wasOpen = this.#open;
    const wasHeard = this.#heard;
    this.#open = false;
    this.#heard = false;
    this.#heartbeat.stop();
    if (this.#closed) return;
    if (wasOpen) this.#events.onBroken();
    if (!wasHeard) this.#parts.onFailed?.();
  }

  /** At once, by a fresh socket: the old one cannot be hurried while it waits for its next try. */
  #dialAnew(): void {
    if (this.#closed) return;
    const before = this.#socket;
    const wasOpen = this.#open;
    this.#socket = this.#dial();
    before.close();
    if (wasOpen) this.#broke();
  }
}
