import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialLimit } from '#analysis/chance/binomial.ts';
import { isOver, isUnder } from '#analysis/chance/shares.ts';

/** P(X ≤ k) by the recurrence over tries, with no logarithm in it. */
function atMost(k: number, tries: number, rate: number): number {
  let chances = [1];
  for (let i = 0; i < tries; i++) {
    const next = Array.from({ length: chances.length + 1 }, () => 0);
    chances.forEach((chance, hits) => {
      next[hits] = (next[hits] ?? 0) + chance * (1 - rate);
      next[hits + 1] = (next[hits + 1] ?? 0) + chance * rate;
    });
    chances = next;
  }
  return chances.slice(0, k + 1).reduce((sum, chance) => sum + chance, 0);
}

describe('the binomial limit', () => {
  it('is the least count that chance stays within at the level asked for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 120 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.constantFrom(0.9, 0.95, 0.995),
        (tries, rate, level) => {
          const limit = binomialLimit(tries, rate, level);
          expect(atMost(limit, tries, rate)).toBeGreaterThanOrEqual(level - 1e-9);
          if (limit > 0) expect(atMost(limit - 1, tries, rate)).toBeLessThan(level + 1e-9);
        },
      ),
      { numRuns: 200, seed: 20261122 },
    );
  });

  it('gives the shares of CRAFT.md §3.7: 42 % over 192 choices among three, 50 % over 60', () => {
    expect(binomialLimit(192, 1 / 3, 0.995) / 192).toBeCloseTo(0.42, 2);
    expect(binomialLimit(60, 1 / 3, 0.995) / 60).toBeCloseTo(0.5, 2);
  });
});

describe('a share against its limit', () => {
  it('is taken as it is in a large pack, and with the benefit of the doubt in a small one', () => {
    expect(isOver(49, 120, 0.4)).toBe(true);
    expect(isOver(48, 120, 0.4)).toBe(false);
    expect(isOver(5, 8, 0.4)).toBe(false);
    expect(isOver(8, 8, 0.4)).toBe(true);
  });

  it('is the same from below', () => {
    expect(isUnder(35, 120, 0.3)).toBe(true);
    expect(isUnder(36, 120, 0.3)).toBe(false);
    expect(isUnder(1, 8, 0.3)).toBe(false);
  });
});
