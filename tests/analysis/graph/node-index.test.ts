import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NodeIndex } from '#analysis/graph/node-index.ts';

const BEATS = 5;
const MEMORIES = 5001;
const pairs = fc.array(fc.tuple(fc.nat(BEATS - 1), fc.oneof(fc.nat(20), fc.nat(MEMORIES - 1))), {
  maxLength: 200,
});

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

const pairsOrNot = fc.array(
  fc.tuple(fc.integer({ min: -1, max: BEATS - 1 }), fc.oneof(fc.nat(20), fc.nat(MEMORIES - 1))),
  { maxLength: 200 },
);

it.each([
  ['plain tables', 2 ** 24],
  ['open addressing', 0],
  ['plain tables that grow too large on the way', 1500],
])('%s number many as they number one after the other, sorted by beat', (_, mostPlaces) => {
  fc.assert(
    fc.property(pairs, pairsOrNot, (first, many) => {
      const index = new NodeIndex(BEATS, mostPlaces);
      const oneByOne = new NodeIndex(BEATS);
      for (const [beat, memory] of first)
        expect(index.numberOf(beat, memory)).toBe(oneByOne.numberOf(beat, memory));
      const beats = Int32Array.from(many, ([beat]) => beat);
      const memories = Int32Array.from(many, ([, memory]) => memory);
      const nodes = new Int32Array(many.length);
      const perBeat = Int32Array.from(
        { length: BEATS },
        (_each, beat) => many.filter(([each]) => each === beat).length,
      );
      index.numberAll(beats, memories, many.length, MEMORIES, perBeat, nodes);
      const expected = new Int32Array(many.length).fill(-1);
      for (let each = 0; each < BEATS; each++)
        many.forEach(([beat, memory], i) => {
          if (beat === each) expected[i] = oneByOne.numberOf(beat, memory);
        });
      expect(nodes).toEqual(expected);
      expect(index.count).toBe(oneByOne.count);
      expect(index.beat.slice(0, index.count)).toEqual(oneByOne.beat.slice(0, index.count));
      expect(index.memory.slice(0, index.count)).toEqual(oneByOne.memory.slice(0, index.count));
      for (const [beat, memory] of [...first, ...many])
        if (beat >= 0) expect(index.find(beat, memory)).toBe(oneByOne.find(beat, memory));
    }),
    { numRuns: 200, seed: 20261123 },
  );
});
