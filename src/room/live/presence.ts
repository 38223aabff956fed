import type { Surroundings } from './screen.ts';

/** Presence is told at most this often, and again after the longer time while there is any. */
const TELL_MS = { least: 2_000, again: 30_000 } as const;

/** Tells the room's log how many phones this server has: soon after it changes, and now and then that it is still there. */
export class Presence {
  readonly #around: Surroundings;
  readonly #phones: () => number;
  readonly #tell: (connected: number) => void;
  #told = { connected: 0, at: Number.NEGATIVE_INFINITY };
  #cancel: (() => void) | null = null;

  constructor(around: Surroundings, phones: () => number, tell: (connected: number) => void) {
    this.#around = around;
    this.#phones = phones;
    this.#tell = tell;
  }

  changed(): void {
    const { least, again } = TELL_MS;
    this.#cancel?.();
    const connected = this.#phones();
    const isNews = connected !== this.#told.connected;
    // A server without phones need not say so twice.
    if (!isNews && connected === 0) {
      this.#cancel = null;
      return;
    }
    const since = this.#around.now() - this.#told.at;
    this.#cancel = this.#around.after(Math.max(0, (isNews ? least : again) - since), () => {
      this.#told = { connected: this.#phones(), at: this.#around.now() };
      this.#tell(this.#told.connected);
      this.changed();
    });
  }

  close(): void {
    this.#cancel?.();
  }
}
