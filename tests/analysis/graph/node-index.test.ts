import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NodeIndex } from '#analysis/graph/node-index.ts';

const BEATS = 5;
const pairs = fc.array(fc.tuple(fc.nat(BEATS - 1), fc.oneof(fc.nat(20), fc.nat(5000))), { maxLength: 200 });

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

it.each([
  ['plain tables', 2 ** 24],
  ['open addressing', 0],
])('%s find every node when those met last are sorted by beat', (_, mostPlaces) => {
  fc.assert(
    fc.property(pairs, pairs, pairs, (first, last, after) => {
      const index = new NodeIndex(BEATS, mostPlaces);
      for (const [beat, memory] of first) index.numberOf(beat, memory);
      const from = index.count;
      const beats = Int32Array.from(last, ([beat]) => beat);
      const nodes = Int32Array.from(last, ([, memory]) => memory);
      index.numberAll(beats, nodes, last.length);
      const before = Array.from({ length: index.count }, (__, node) => [
        index.beat[node],
        index.memory[node],
      ]);
      const numbers = index.sortByBeat(from)?.slice();
      const now = (node: number) => (node < from ? node : (numbers?.[node - from] ?? node));
      expect(before.map((__, node) => [index.beat[now(node)], index.memory[now(node)]])).toEqual(before);
      expect(new Set(before.map((__, node) => now(node))).size).toBe(before.length);
      const sorted = index.beat.slice(from, index.count);
      expect(sorted).toEqual(sorted.toSorted());
      // Those of one beat keep their order.
      for (let node = from + 1; node < index.count; node++)
        for (let earlier = from; earlier < node; earlier++)
          if (before[earlier]?.[0] === before[node]?.[0]) expect(now(earlier)).toBeLessThan(now(node));
      last.forEach(([beat, memory], i) => expect(index.find(beat, memory)).toBe(now(nodes[i] ?? -1)));
      for (const [beat, memory] of first) expect(index.find(beat, memory)).toBeLessThan(from);
      for (const [beat, memory] of after) {
        const known = index.find(beat, memory);
        expect(index.numberOf(beat, memory)).toBe(known < 0 ? index.count - 1 : known);
      }
    }),
    { numRuns: 100, seed: 20261123 },
  );
});
