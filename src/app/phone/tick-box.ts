import type { RoomFollower } from '#app/room-link/room-follower.ts';
import type { You } from '#protocol/views.ts';

export interface Ticks {
  readonly round: number;
  readonly n: number;
  readonly markers: readonly string[];
  readonly state: 'none' | 'sending' | 'noted' | 'failed';
}

/** Sends what this phone has ticked at one decision, each change whole, and keeps what is known of it. */
export class TickBox {
  readonly #follower: RoomFollower<'phone'>;
  readonly #newId: () => string;
  readonly #changed: (ticks: Ticks) => void;
  #ticks: Ticks = { round: 0, n: 0, markers: [], state: 'none' };

  constructor(follower: RoomFollower<'phone'>, newId: () => string, changed: (ticks: Ticks) => void) {
    this.#follower = follower;
    this.#newId = newId;
    this.#changed = changed;
  }

  /** Those of the ballot of that number. @param stored as the room last told */
  at(round: number, stored: You['ticks']): Ticks {
    if (this.#ticks.round !== round) this.#ticks = { round, n: 0, markers: [], state: 'none' };
    if (stored?.round === round && stored.n > this.#ticks.n) this.#ticks = { ...stored, state: 'noted' };
    return this.#ticks;
  }

  readonly toggle = async (marker: string): Promise<void> => {
    const { round, n, markers } = this.#ticks;
    const sent: Ticks = {
      round,
      n: n + 1,
      markers: markers.includes(marker) ? markers.filter((each) => each !== marker) : [...markers, marker],
      state: 'sending',
    };
    this.#set(sent);
    const { outcome } = await this.#follower.ask({
      type: 'tick',
      id: this.#newId(),
      round,
      n: sent.n,
      markers: [...sent.markers],
    });
    // A later change has its own answer.
    if (this.#ticks === sent) this.#set({ ...sent, state: outcome === 'done' ? 'noted' : 'failed' });
  };

  #set(ticks: Ticks): void {
    this.#ticks = ticks;
    this.#changed(ticks);
  }
}
