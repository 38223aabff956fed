import { expect } from 'vitest';
import { LINK_TIMES, type LinkTimes, type LinkWorld } from '#app/room-link/link-world.ts';
import type { OpenWire, Wire, WireEvents } from '#app/room-link/wire.ts';
import { StillTime } from '../../support/room-world.ts';

/** Time that passes when it is told to, and a page that wakes when it is told to. */
export class LinkInATest implements LinkWorld {
  readonly time = new StillTime();
  wakes: ((connection: 'dead' | 'maybe') => void)[] = [];

  after(ms: number, call: () => void): () => void {
    return this.time.after(ms, call);
  }

  random(): number {
    return 0;
  }

  onWake(call: (connection: 'dead' | 'maybe') => void): () => void {
    this.wakes.push(call);
    return () => {
      this.wakes = this.wakes.filter((each) => each !== call);
    };
  }

  wake(connection: 'dead' | 'maybe'): void {
    for (const call of this.wakes) call(connection);
  }
}

/** Retries come at once, so that nothing has to be waited for. */
export const AT_ONCE: LinkTimes = { ...LINK_TIMES, retry: { first: 1, growth: 1, most: 1 } };

/** A wire that is only its two ends: what a test says arrives at once. */
export class LooseWire implements Wire {
  readonly sent: { type: string; [part: string]: unknown }[] = [];
  events: WireEvents | null = null;
  closed = false;

  readonly open: OpenWire = (events) => {
    this.events = events;
    return this;
  };

  send(text: string): void {
    this.sent.push(JSON.parse(text) as { type: string });
  }

  close(): void {
    this.closed = true;
  }

  hear(message: unknown): void {
    this.events?.onText(JSON.stringify(message));
  }
}

/** Waits for something that a real connection brings, as long as the test may last. */
export async function until(holds: () => boolean, what: string): Promise<void> {
  await expect.poll(holds, { message: what, timeout: 20_000, interval: 5 }).toBe(true);
}
