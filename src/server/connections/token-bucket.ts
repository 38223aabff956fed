/** So many at once, and so many a second over time: each takes one token, and tokens come back evenly. */
export interface BucketSize {
  readonly burst: number;
  readonly perSecond: number;
}

export class TokenBucket {
  readonly #size: BucketSize;
  #tokens: number;
  #at: number;

  /** @param now milliseconds, as in every call */
  constructor(size: BucketSize, now: number) {
    this.#size = size;
    this.#tokens = size.burst;
    this.#at = now;
  }

  /** Takes one token; false when there is none. */
  take(now: number): boolean {
    this.#refill(now);
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }

  isEmpty(now: number): boolean {
    this.#refill(now);
    return this.#tokens < 1;
  }

  isFull(now: number): boolean {
    this.#refill(now);
    return this.#tokens >= this.#size.burst;
  }

  #refill(now: number): void {
    const { burst, perSecond } = this.#size;
    this.#tokens = Math.min(burst, this.#tokens + (Math.max(0, now - this.#at) / 1000) * perSecond);
    this.#at = Math.max(this.#at, now);
  }
}
