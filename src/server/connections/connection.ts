import { ClientMessage, type Role } from '#protocol/client-messages.ts';
import { LIMITS } from '#protocol/limits.ts';
import { REFUSALS, type Refusal } from '#protocol/refusals.ts';
import { PROTOCOL_VERSION } from '#protocol/version.ts';
import type { LiveRoom } from '#room/live/live-room.ts';
import { Outgoing, type Screen } from '#room/live/screen.ts';
import { letIn, type Door, type Hello } from './let-in.ts';
import { TokenBucket } from './token-bucket.ts';

/** Milliseconds in which a connection has to say hello. */
export const HELLO_WITHIN_MS = 10_000;
/** Messages beyond the allowed rate after which a connection is closed: no person and no page sends them. */
const MOST_EXCESS = 200;

const RATE = { burst: LIMITS.messageBurst, perSecond: LIMITS.messagesPerSecond };

/** What carries one connection's messages: a WebSocket, or an event stream with posts. */
export interface Carrier {
  /** Must not throw, also after the end. */
  send(outgoing: Outgoing): void;
  /** Ends it after what was sent; `ended` of the connection is called then or soon. */
  close(): void;
}

/** Where a connection stands: it says hello, is let in, and goes. */
type State =
  | { readonly at: 'arriving' }
  | { readonly at: 'entering' }
  | { readonly at: 'inside'; readonly live: LiveRoom; readonly screen: Screen; readonly leave: () => void }
  | { readonly at: 'gone' };

/** One screen's connection, whatever carries it. One session for each: who wants another room makes another connection. */
export class Connection {
  readonly #door: Door;
  readonly #address: string;
  readonly #carrier: Carrier;
  readonly #bucket: TokenBucket;
  readonly #since: number;
  #excess = 0;
  #state: State = { at: 'arriving' };

  constructor(door: Door, address: string, carrier: Carrier) {
    this.#door = door;
    this.#address = address;
    this.#carrier = carrier;
    this.#since = door.around.now();
    this.#bucket = new TokenBucket(RATE, this.#since);
  }

  /** Hears one message, at most `LIMITS.messageBytes` long. */
  hear(text: string): void {
    if (this.#state.at === 'gone') return;
    const value = parsed(text);
    if (!this.#bucket.take(this.#door.around.now())) {
      this.#excess += 1;
      if (this.#excess > MOST_EXCESS) this.#end();
      else this.#refuse(idOf(value), 'too-fast');
      return;
    }
    this.#excess = 0;
    if (this.#state.at === 'arriving' && isOtherVersion(value)) {
      this.#refuse(null, 'version');
      this.#end();
      return;
    }
    const read = ClientMessage.safeParse(value);
    if (!read.success) {
      this.#refuse(idOf(value), 'bad-message');
      // Whoever begins like that will not be understood later.
      if (this.#state.at === 'arriving') this.#end();
      return;
    }
    this.#take(read.data);
  }

  /** A message was longer than allowed. */
  heardTooMuch(): void {
    this.#refuse(null, 'too-large');
    this.#end();
  }

  /** Whether it should have said hello long ago; then it is closed. */
  closeIfSilent(now: number): void {
    if (this.#state.at === 'arriving' && now - this.#since >= HELLO_WITHIN_MS) this.#end();
  }

  /** The carrier has ended. */
  ended(): void {
    const state = this.#state;
    this.#state = { at: 'gone' };
    if (state.at !== 'inside') return;
    state.live.leave(state.screen);
    state.leave();
  }

  #take(message: ClientMessage): void {
    const state = this.#state;
    switch (state.at) {
      case 'arriving':
        if (message.type === 'hello') {
          void this.#enter(message);
          return;
        }
        this.#refuse(idOf(message), 'bad-message');
        this.#end();
        return;
      case 'entering':
        this.#refuse(idOf(message), 'not-now');
        return;
      case 'inside':
        state.live.hear(state.screen, message);
        return;
      case 'gone':
    }
  }

  async #enter(hello: Hello): Promise<void> {
    this.#state = { at: 'entering' };
    try {
      const judged = await letIn(this.#door, hello, this.#address);
      if ('refusal' in judged) {
        this.#refuse(null, judged.refusal);
        this.#end();
        return;
      }
      await this.#goInside(hello.role, judged.use.live, judged.use.leave, judged);
    } catch (problem) {
      this.#door.around.report(problem);
      this.#end();
    }
  }

  async #goInside(
    role: Role,
    live: LiveRoom,
    leave: () => void,
    { voter, token }: { voter: string | null; token: string | null },
  ): Promise<void> {
    // It may have gone while the room was being opened.
    if (this.#isGone()) return leave();
    const carrier = this.#carrier;
    const screen: Screen = {
      role,
      voter,
      send: (outgoing) => carrier.send(outgoing),
      close: () => this.#end(),
    };
    const refusal = await live.admit(screen, token);
    if (refusal === null && !this.#isGone()) {
      this.#state = { at: 'inside', live, screen, leave };
      return;
    }
    live.leave(screen);
    leave();
    if (refusal) this.#refuse(null, refusal);
    this.#end();
  }

  #isGone(): boolean {
    return this.#state.at === 'gone';
  }

  #refuse(id: string | null, reason: Refusal): void {
    this.#carrier.send(new Outgoing({ type: 'refused', id, reason, say: REFUSALS[reason] }));
  }

  #end(): void {
    this.ended();
    this.#carrier.close();
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** The id of a message, sound or not, so that whoever asked hears that it came to nothing. */
function idOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null;
  const { id } = value;
  return typeof id === 'string' && /^[\w-]{8,64}$/.test(id) ? id : null;
}

/** A hello of another version need not look like ours. */
function isOtherVersion(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    value.type === 'hello' &&
    'version' in value &&
    value.version !== PROTOCOL_VERSION
  );
}
