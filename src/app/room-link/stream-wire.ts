import { eventStreamReader } from './event-stream.ts';
import { Heartbeat, PING } from './heartbeat.ts';
import { LINK_TIMES, spread, type LinkTimes, type LinkWorld } from './link-world.ts';
import type { OpenWire, Wire, WireEvents } from './wire.ts';

export interface StreamWireParts {
  /** Of the server, without a slash at its end; '' is the page's own. */
  readonly origin: string;
  readonly world: LinkWorld;
  readonly times?: LinkTimes;
}

/** Messages over plain HTTP, for networks that block WebSockets: the room's come as an event stream, ours are posted. */
export function streamWire(parts: StreamWireParts): OpenWire {
  return (events) => new StreamWire(parts, events);
}

/** One connection, from its hello until it breaks. */
interface Session {
  readonly abort: AbortController;
  /** Posts wait for each other, so that they arrive in order. */
  posts: Promise<void>;
  /** Null until the hello was answered. */
  stream: string | null;
  greeted: boolean;
}

class StreamWire implements Wire {
  readonly #parts: StreamWireParts;
  readonly #times: LinkTimes;
  readonly #events: WireEvents;
  readonly #heartbeat: Heartbeat;
  readonly #stopWaking: () => void;
  #session: Session | null = null;
  #failures = 0;
  #cancelRetry: (() => void) | null;
  #closed = false;

  constructor(parts: StreamWireParts, events: WireEvents) {
    this.#parts = parts;
    this.#events = events;
    this.#times = parts.times ?? LINK_TIMES;
    this.#heartbeat = new Heartbeat(parts.world, this.#times, {
      ask: () => this.send(PING),
      lost: () => this.#breakOff(),
    });
    // Not before the constructor is through: `onOpen` makes the follower use what it returns.
    this.#cancelRetry = parts.world.after(0, () => this.#connect());
    this.#stopWaking = parts.world.onWake((connection) => {
      if (this.#session && connection === 'maybe') return this.#heartbeat.check();
      this.#breakOff();
      this.#failures = 0;
      this.#retryAfter(0);
    });
  }

  /** The first thing said on a new connection is the hello, which opens the stream. */
  send(text: string): void {
    const session = this.#session;
    if (!session) return;
    if (!session.greeted) {
      session.greeted = true;
      void this.#greet(session, text).catch(() => this.#breakOff(session));
    } else if (session.stream !== null) {
      const path = `/api/stream/${session.stream}`;
      session.posts = session.posts
        .then(() => this.#fetch(session, path, text))
        .then(() => undefined)
        .catch(() => this.#breakOff(session));
    }
  }

  close(): void {
    this.#closed = true;
    this.#stopWaking();
    this.#cancelRetry?.();
    this.#heartbeat.stop();
    this.#session?.abort.abort();
    this.#session = null;
  }

  #connect(): void {
    this.#cancelRetry = null;
    this.#session = {
      abort: new AbortController(),
      posts: Promise.resolve(),
      stream: null,
      greeted: false,
    };
    this.#heartbeat.expect(this.#times.answer);
    this.#events.onOpen();
  }

  async #greet(session: Session, hello: string): Promise<void> {
    const opened = (await (await this.#fetch(session, '/api/stream', hello)).json()) as { stream: string };
    session.stream = encodeURIComponent(opened.stream);
    const { body } = await this.#fetch(session, `/api/stream/${session.stream}`);
    if (!body) throw new Error('the event stream has no body');
    const read = eventStreamReader((data) => {
      if (this.#session !== session) return;
      this.#failures = 0;
      this.#heartbeat.heard();
      this.#events.onText(data);
    });
    const reader = body.getReader();
    const decoder = new TextDecoder();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      read(decoder.decode(value, { stream: true }));
    }
    this.#breakOff(session);
  }

  async #fetch({ abort }: Session, path: string, body?: string): Promise<Response> {
    const response = await fetch(this.#parts.origin + path, {
      signal: abort.signal,
      cache: 'no-store',
      ...(body === undefined
        ? {}
        : { method: 'POST', body, headers: { 'content-type': 'application/json' } }),
    });
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    return response;
  }

  #breakOff(session = this.#session): void {
    if (!session || session !== this.#session) return;
    this.#session = null;
    session.abort.abort();
    this.#heartbeat.stop();
    if (this.#closed) return;
    this.#events.onBroken();
    const { first, growth, most } = this.#times.retry;
    const wait = Math.min(most, first * growth ** this.#failures);
    this.#failures += 1;
    this.#retryAfter(spread(wait, this.#parts.world.random()));
  }

  #retryAfter(ms: number): void {
    this.#cancelRetry?.();
    this.#cancelRetry = this.#parts.world.after(ms, () => this.#connect());
  }
}
