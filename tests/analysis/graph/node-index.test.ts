import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NodeIndex } from '#analysis/graph/node-index.ts';

const BEATS = 5;
const pairs = fc.array(fc.tuple(fc.nat(BEATS - 1), fc.oneof(fc.nat(20), fc.nat(5000))), { maxLength: 400 });

it.each([
  ['plain tables', 2 ** 24],
  ['open addressing', 0],
  ['plain tables that grow too large on the way', 1500],
])('%s number each pair of beat and memory once, in the order of meeting', (_, mostPlaces) => {
  fc.assert(
    fc.property(pairs, pairs, (met, asked) => {
      const index = new NodeIndex(BEATS, mostPlaces);
      const numbers = new Map<string, number>();
      for (const [beat, memory] of met) {
        const number = numbers.get(`${beat} ${memory}`) ?? numbers.size;
        numbers.set(`${beat} ${memory}`, number);
        expect(index.numberOf(beat, memory)).toBe(number);
        expect([index.beat[number], index.memory[number]]).toEqual([beat, memory]);
      }
      expect(index.count).toBe(numbers.size);
      for (const [beat, memory] of [...met, ...asked])
        expect(index.find(beat, memory)).toBe(numbers.get(`${beat} ${memory}`) ?? -1);
    }),
    { numRuns: 300, seed: 20260207 },
  );
});
