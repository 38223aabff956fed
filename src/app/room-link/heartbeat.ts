import type { LinkTimes, LinkWorld } from './link-world.ts';

/** Notices a connection that is open and dead: asks when nothing was heard for a while, and gives up on no answer. */
export class Heartbeat {
  readonly #world: LinkWorld;
  readonly #times: LinkTimes;
  readonly #ask: () => void;
  readonly #lost: () => void;
  #cancel: (() => void) | null = null;

  constructor(world: LinkWorld, times: LinkTimes, calls: { ask: () => void; lost: () => void }) {
    this.#world = world;
    this.#times = times;
    this.#ask = calls.ask;
    this.#lost = calls.lost;
  }

  /** Something was asked of the room; it has to answer in time. */
  expect(ms: number): void {
    this.#next(ms, () => {
      this.stop();
      this.#lost();
    });
  }

  heard(): void {
    this.#next(this.#times.quiet, () => {
      this.#ask();
      this.expect(this.#times.answer);
    });
  }

  /** Asks now: somebody looks at the page again. */
  check(): void {
    this.#ask();
    this.expect(this.#times.answerWhenLookedAt);
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
  }

  #next(ms: number, call: () => void): void {
    this.stop();
    this.#cancel = this.#world.after(ms, call);
  }
}

export const PING = JSON.stringify({ type: 'ping' });
