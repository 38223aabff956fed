import type * as z from 'zod/mini';
import type { ClientMessage } from '#protocol/client-messages.ts';
import type { Refusal } from '#protocol/refusals.ts';
import type { Count, ServerMessage } from '#protocol/server-messages.ts';
import { PROTOCOL_VERSION } from '#protocol/version.ts';
import type { ConsoleView, ProjectorView, PublicView, You } from '#protocol/views.ts';
import type { OpenWire, Wire } from './wire.ts';

/** Follows a room: says hello, folds what the room tells, notices gaps, and keeps asking until it is answered. */

export type Hello = Omit<Extract<ClientMessage, { type: 'hello' }>, 'type' | 'version'>;
/** What a screen asks and wants an answer to. */
export type Ask = Extract<ClientMessage, { id: string }>;
export type Answer =
  | { readonly outcome: 'done' }
  | { readonly outcome: 'refused'; readonly reason: Refusal; readonly say: string };

interface ViewOf {
  phone: PublicView;
  projector: ProjectorView;
  console: ConsoleView;
}

export interface Followed<Role extends keyof ViewOf> {
  /** `away`: the connection broke and is being made again; what was seen last is still there. */
  readonly connection: 'connecting' | 'live' | 'away' | 'refused';
  /** Why, when refused: there is no use in trying again. */
  readonly refusal: { readonly reason: Refusal; readonly say: string } | null;
  /** Why the room has not let this screen in yet, though it may later: it could not store, or it is asked too often. */
  readonly trouble: { readonly reason: Refusal; readonly say: string } | null;
  readonly seq: number;
  readonly view: ViewOf[Role] | null;
  readonly you: You | null;
  readonly count: Count | null;
}

/** Before the room has said anything. */
export const NOTHING_HEARD = {
  connection: 'connecting',
  refusal: null,
  trouble: null,
  seq: 0,
  view: null,
  you: null,
  count: null,
} as const;

/** Refusals of a hello after which the same hello would be refused again. */
const FINAL: ReadonlySet<Refusal> = new Set([
  'version',
  'no-such-room',
  'room-over',
  'scenario-changed',
  'room-full',
  'wrong-key',
]);

export interface FollowerParts<Role extends keyof ViewOf> {
  readonly role: Role;
  readonly hello: () => Omit<Hello, 'role'>;
  readonly openWire: OpenWire;
  /** Checks what the room says; a message that does not fit is reported and passed over. */
  readonly schema: z.ZodMiniType;
  readonly onToken?: (token: string) => void;
  readonly report?: (problem: unknown) => void;
}

/** As an external store: `subscribe` and `state` fit `useSyncExternalStore`. */
export class RoomFollower<Role extends keyof ViewOf> {
  readonly #parts: FollowerParts<Role>;
  readonly #wire: Wire;
  readonly #listeners = new Set<() => void>();
  /** Asked and not answered; asked again, with the same ids, whenever the room is there again. */
  readonly #open = new Map<string, { ask: Ask; answer: (answer: Answer) => void }>();
  #state: Followed<Role> = NOTHING_HEARD;

  constructor(parts: FollowerParts<Role>) {
    this.#parts = parts;
    this.#wire = parts.openWire({
      onOpen: () => this.#hello(),
      onText: (text) => this.#hear(text),
      onBroken: () => {
        if (this.#state.connection === 'live') this.#set({ connection: 'away' });
      },
    });
  }

  readonly state = (): Followed<Role> => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Resolves once the room has answered, which may be after a break, or refused this screen; never rejects. */
  ask(ask: Ask): Promise<Answer> {
    return new Promise((answer) => {
      if (this.#state.refusal) return answer({ outcome: 'refused', ...this.#state.refusal });
      this.#open.set(ask.id, { ask, answer });
      if (this.#state.connection === 'live') this.#say(ask);
    });
  }

  close(): void {
    this.#wire.close();
    this.#listeners.clear();
  }

  #hello(): void {
    const { role, hello } = this.#parts;
    this.#say({ type: 'hello', version: PROTOCOL_VERSION, role, ...hello() });
  }

  #say(message: ClientMessage): void {
    this.#wire.send(JSON.stringify(message));
  }

  #set(change: Partial<Followed<Role>>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  #hear(text: string): void {
    const message = this.#read(text);
    if (!message) return;
    switch (message.type) {
      case 'welcome':
        this.#set({
          connection: 'live',
          refusal: null,
          trouble: null,
          seq: message.seq,
          view: message.view as ViewOf[Role],
          you: message.you,
        });
        if (message.token !== null) this.#parts.onToken?.(message.token);
        for (const { ask } of this.#open.values()) this.#say(ask);
        return;
      case 'change':
        if (message.after !== this.#state.seq || !this.#state.view) {
          // One that is known already needs nothing; after a gap, the room tells what was missed.
          if (message.seq > this.#state.seq) this.#say({ type: 'catch-up', from: this.#state.seq });
          return;
        }
        this.#set({ seq: message.seq, view: { ...this.#state.view, ...message.change } });
        return;
      case 'you':
        this.#set({ you: message.you });
        return;
      case 'count':
        this.#set({ count: message });
        return;
      case 'ack':
        this.#answer(message.id, { outcome: 'done' });
        return;
      case 'refused': {
        const { id, reason, say } = message;
        if (id !== null) this.#answer(id, { outcome: 'refused', reason, say });
        else if (FINAL.has(reason)) {
          this.#set({ connection: 'refused', refusal: { reason, say } });
          this.#wire.close();
          // Nobody will answer any more, and whoever waits must not wait for ever.
          for (const open of this.#open.keys()) this.#answer(open, { outcome: 'refused', reason, say });
        } else if (this.#state.connection !== 'live') this.#set({ trouble: { reason, say } });
        return;
      }
      case 'pong':
    }
  }

  #answer(id: string, answer: Answer): void {
    this.#open.get(id)?.answer(answer);
    this.#open.delete(id);
  }

  #read(text: string): ServerMessage | null {
    try {
      return this.#parts.schema.parse(JSON.parse(text)) as ServerMessage;
    } catch (problem) {
      this.#parts.report?.(problem);
      return null;
    }
  }
}
