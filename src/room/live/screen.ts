import type { Role } from '#protocol/client-messages.ts';
import type { ServerMessage } from '#protocol/server-messages.ts';

/**
 * A message on its way to one screen or to thousands: written out once. A transport may keep its own bytes of it by the
 * object (`WeakMap<Outgoing, …>`), since one broadcast is one object.
 */
export class Outgoing {
  readonly message: ServerMessage;
  #text: string | undefined;

  constructor(message: ServerMessage) {
    this.message = message;
  }

  get text(): string {
    return (this.#text ??= JSON.stringify(this.message));
  }
}

/** Somebody's screen, whatever carries it: a socket, an event stream, another window of this browser. */
export interface Screen {
  readonly role: Role;
  /** A phone's voter; null for others. */
  readonly voter: string | null;
  /** Must not throw; a screen that cannot be reached is dropped by its transport. */
  send(outgoing: Outgoing): void;
  /** Says goodbye: the session is over, or the room was taken away. */
  close(): void;
}

/** What a room needs of the world. */
export interface Surroundings {
  /** Milliseconds since 1970, never going back while the process lives, whatever the wall clock is set to. */
  now(): number;
  /** Calls back once after so many milliseconds; the answer calls it off. */
  after(ms: number, call: () => void): () => void;
  /** This server among others of the same log: an id of `protocol/words.ts`. */
  readonly node: string;
  /** The session is over and its screens are closed; with `forget` all that is stored of it is to be deleted. */
  over(room: string, forget: boolean): void;
  /** Tells of what no screen can be told: the log failed and failed again, a scenario is gone. */
  report(problem: unknown): void;
}
