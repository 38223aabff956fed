import { expect, test } from 'vitest';
import { nextPlace } from '#app/authoring/proof/next-place.ts';

const all = [true, true, true, true];

test('the first time it begins at the top, or going back at the end', () => {
  expect(nextPlace(['a', 'b', 'c'], all, '', [], 1)).toBe(0);
  expect(nextPlace(['a', 'b', 'c'], all, '', [], -1)).toBe(2);
});

test('from one that still stands it goes on, round and round, over those that are not wanted', () => {
  const known = ['a', 'b', 'c'];
  expect(nextPlace(known, all, 'b', known, 1)).toBe(2);
  expect(nextPlace(known, all, 'c', known, 1)).toBe(0);
  expect(nextPlace(known, all, 'a', known, -1)).toBe(2);
  expect(nextPlace(known, [false, true, false], 'b', known, 1)).toBe(1);
  expect(nextPlace(known, [false, false, false], 'b', known, 1)).toBe(-1);
});

test('where several were mended since, none that still stands is passed over', () => {
  const known = ['a', 'b', 'c', 'd', 'e'];
  // The visited one and one above it: what follows has moved up by two.
  expect(nextPlace(['b', 'd', 'e'], all, 'c', known, 1)).toBe(1);
  expect(nextPlace(['b', 'e'], all, 'c', known, 1)).toBe(1);
  expect(nextPlace(['a', 'd', 'e'], all, 'c', known, -1)).toBe(0);
});

test('new findings above do not hold it back, and mended to the end it begins again', () => {
  expect(nextPlace(['new', 'a', 'b', 'd'], all, 'c', ['a', 'b', 'c', 'd'], 1)).toBe(3);
  expect(nextPlace(['a', 'b'], all, 'd', ['a', 'b', 'c', 'd'], 1)).toBe(0);
});
