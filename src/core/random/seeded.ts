/**
 * Seeded choice without state: every draw is a hash of the seed and of what is drawn for, so that a replay
 * on another machine, or of a part only, draws the same. Never a clock, never `Math.random`.
 */

/** FNV-1a, 32 bit, over UTF-16 code units (Fowler, Noll, Vo), then MurmurHash3's finaliser to spread low bits. */
export function hash32(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    h ^= text.charCodeAt(i);
    h = Math.imul(h, 0x01000193);
  }
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  h ^= h >>> 16;
  return h >>> 0;
}

/** A number in [0, 1) that depends only on `seed` and `key`. */
export function draw(seed: number, key: string): number {
  return hash32(`${seed}\u0000${key}`) / 0x1_0000_0000;
}

/** One of `items`, by seed and key; `undefined` when there is none. */
export function pick<T>(items: readonly T[], seed: number, key: string): T | undefined {
  return items[Math.floor(draw(seed, key) * items.length)];
}

/** A new array in seeded order (Fisher–Yates, one draw a step). */
export function shuffle<T>(items: readonly T[], seed: number, key: string): T[] {
  const out = [...items];
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(draw(seed, `${key}#${i}`) * (i + 1));
    [out[i], out[j]] = [out[j] as T, out[i] as T];
  }
  return out;
}
