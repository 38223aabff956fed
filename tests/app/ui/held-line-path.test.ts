import { expect, test } from 'vitest';
import { cordLoops, heldLinePath } from '#app/ui/held-line-path.ts';

test('the line passes through its points, level at each', () => {
  expect(
    heldLinePath([
      { x: 0, y: 10 },
      { x: 20, y: 30 },
    ]),
  ).toBe('M0 10C10 10 10 30 20 30');
});

test('no points make no line, one point only a start', () => {
  expect(heldLinePath([])).toBe('');
  expect(heldLinePath([{ x: 5, y: 6 }])).toBe('M5 6');
});

test('a cord ends where it says, at the height it began, and never leaves its room', () => {
  const { path, end } = cordLoops(100, 40, 5, 8);
  const points = [...path.matchAll(/L([\d.]+) ([\d.]+)/g)].map(([, x, y]) => ({
    x: Number(x),
    y: Number(y),
  }));
  expect(points.at(-1)).toEqual({ x: end, y: 40 });
  expect(Math.min(...points.map(({ y }) => y))).toBe(24);
  expect(Math.max(...points.map(({ y }) => y))).toBe(40);
});
