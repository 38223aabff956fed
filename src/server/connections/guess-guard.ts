import { TokenBucket, type BucketSize } from './token-bucket.ts';

/**
 * Wrong codes and wrong secrets that are borne before an address, or everybody together, must wait. [D]: a class behind one
 * address mistypes a few dozen times at worst. At one guess a second, half of the 113 million codes take 650 days.
 */
const GUESSES = {
  perAddress: { burst: 60, perSecond: 1 },
  together: { burst: 600, perSecond: 10 },
} as const satisfies Record<string, BucketSize>;

/** Addresses remembered at most; beyond it those that have not guessed for a while are forgotten. */
const MOST_ADDRESSES = 10_000;

/** Slows down whoever guesses codes of rooms or secrets of facilitators. */
export class GuessGuard {
  readonly #together: TokenBucket;
  readonly #addresses = new Map<string, TokenBucket>();

  constructor(now: number) {
    this.#together = new TokenBucket(GUESSES.together, now);
  }

  /** Whether that address has to wait: what it says is not even looked up. */
  isBlocked(address: string, now: number): boolean {
    return this.#together.isEmpty(now) || (this.#addresses.get(address)?.isEmpty(now) ?? false);
  }

  /** It guessed wrong. */
  wrong(address: string, now: number): void {
    this.#together.take(now);
    const bucket = this.#addresses.get(address) ?? new TokenBucket(GUESSES.perAddress, now);
    this.#addresses.set(address, bucket);
    bucket.take(now);
    if (this.#addresses.size <= MOST_ADDRESSES) return;
    for (const [each, known] of this.#addresses) if (known.isFull(now)) this.#addresses.delete(each);
  }
}
