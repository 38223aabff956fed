import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { LIMITS } from '#protocol/limits.ts';
import { Connection, type Carrier } from '#server/connections/connection.ts';
import type { Door } from '#server/connections/let-in.ts';
import { frameOf } from './text-frame.ts';

/** Between two looks at all sockets: who has not answered the last ping by then is gone. Milliseconds. */
const PING_EVERY_MS = 30_000;
/** Bytes that a screen may leave unread before it is closed: it comes back and gets the whole view. */
const MOST_UNREAD = 1024 * 1024;
/** Beyond the limit a screen is told so and closed; beyond four times the limit it is cut off while it still sends. */
const MOST_READ = 4 * LIMITS.messageBytes;
/** RFC 6455, section 7.4.1. */
const CLOSE = { normal: 1000, goingAway: 1001 } as const;

interface Kept {
  readonly connection: Connection;
  answered: boolean;
}

/** Screens connected by WebSocket. */
export class WebSockets {
  readonly #door: Door;
  readonly #server = new WebSocketServer({
    noServer: true,
    maxPayload: MOST_READ,
    // Messages are small; compressing them for each of thousands of phones would cost more than it saves.
    perMessageDeflate: false,
    clientTracking: false,
  });
  readonly #kept = new Map<WebSocket, Kept>();
  #cancelPing: () => void;

  constructor(door: Door) {
    this.#door = door;
    this.#cancelPing = door.around.after(PING_EVERY_MS, () => this.#ping());
  }

  get size(): number {
    return this.#kept.size;
  }

  /** Takes over a request to upgrade that may come in. `left` is called once it has gone. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer, address: string, left: () => void): void {
    socket.once('close', left);
    this.#server.handleUpgrade(request, socket, head, (webSocket) => this.#keep(webSocket, socket, address));
  }

  /** Closes those who have not said hello in time. */
  closeSilent(now: number): void {
    for (const { connection } of this.#kept.values()) connection.closeIfSilent(now);
  }

  close(): void {
    this.#cancelPing();
    for (const webSocket of this.#kept.keys()) webSocket.close(CLOSE.goingAway);
    this.#server.close();
  }

  /** Whatever has not gone by itself. */
  terminate(): void {
    for (const webSocket of this.#kept.keys()) webSocket.terminate();
  }

  #keep(webSocket: WebSocket, socket: Duplex, address: string): void {
    const connection = new Connection(this.#door, address, carrierOf(webSocket, socket));
    const kept: Kept = { connection, answered: true };
    this.#kept.set(webSocket, kept);
    webSocket.on('message', (data: Buffer, isBinary) => {
      kept.answered = true;
      if (data.length > LIMITS.messageBytes) return connection.heardTooMuch();
      // Nobody speaks in bytes here; as text it is refused like anything else that is no message.
      connection.hear(isBinary ? '' : data.toString());
    });
    webSocket.on('pong', () => {
      kept.answered = true;
    });
    // A frame that breaks the protocol or is far too long: the library closes the socket itself, with the right code.
    webSocket.on('error', () => undefined);
    webSocket.on('close', () => {
      this.#kept.delete(webSocket);
      connection.ended();
    });
  }

  #ping(): void {
    for (const [webSocket, kept] of this.#kept) {
      if (!kept.answered) {
        webSocket.terminate();
        continue;
      }
      kept.answered = false;
      webSocket.ping();
    }
    this.#cancelPing = this.#door.around.after(PING_EVERY_MS, () => this.#ping());
  }
}

function carrierOf(webSocket: WebSocket, socket: Duplex): Carrier {
  return {
    send(outgoing) {
      if (webSocket.readyState !== webSocket.OPEN) return;
      if (socket.writableLength > MOST_UNREAD) {
        webSocket.terminate();
        return;
      }
      // Straight to the socket, in whole frames: without compression the library keeps no queue of its own.
      socket.write(frameOf(outgoing));
    },
    close: () => webSocket.close(CLOSE.normal),
  };
}
