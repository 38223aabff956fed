/** How many connections there are, in all and from each address. */

export interface ConnectionLimits {
  /** From one address, which may be a whole building behind one router. */
  readonly perAddress: number;
  readonly inAll: number;
}

/** [D]: one room's voters with its other screens may all come from one address; a small server holds twice that. */
export const CONNECTION_LIMITS: ConnectionLimits = { perAddress: 12_000, inAll: 25_000 };

export class AddressBook {
  readonly #limits: ConnectionLimits;
  readonly #counts = new Map<string, number>();
  #all = 0;

  constructor(limits: ConnectionLimits) {
    this.#limits = limits;
  }

  /** Counts one more; null when there are too many. What it answers is called once, when that one has gone. */
  enter(address: string): (() => void) | null {
    const count = this.#counts.get(address) ?? 0;
    if (count >= this.#limits.perAddress || this.#all >= this.#limits.inAll) return null;
    this.#counts.set(address, count + 1);
    this.#all += 1;
    let left = false;
    return () => {
      if (left) return;
      left = true;
      this.#all -= 1;
      const rest = (this.#counts.get(address) ?? 1) - 1;
      if (rest === 0) this.#counts.delete(address);
      else this.#counts.set(address, rest);
    };
  }
}
