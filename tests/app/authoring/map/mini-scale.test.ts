import { expect, test } from 'vitest';
import { isTooSmallToSee } from '#app/authoring/map/canvas/mini-scale.ts';

/** Cards of the size that the map gives them, one after the other. */
const chain = (length: number) =>
  Array.from({ length }, (_, place) => ({ position: { x: place * 234, y: 0 }, width: 180, height: 90 }));

test('a map of twenty-five beats is seen as cards on the small map, one of two thousand as marks', () => {
  expect(isTooSmallToSee(chain(25))).toBe(false);
  expect(isTooSmallToSee(chain(2000))).toBe(true);
  expect(isTooSmallToSee([])).toBe(false);
});
