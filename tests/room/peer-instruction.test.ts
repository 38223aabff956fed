import { expect, test } from 'vitest';
import { adviceFor, shareOf } from '#room/peer-instruction.ts';

test.each([
  [0, 'hint'],
  [0.349, 'hint'],
  [0.35, 'discuss'],
  [0.5, 'discuss'],
  [0.7, 'discuss'],
  [0.701, 'explain'],
  [1, 'explain'],
])('a share of %s on the best reply asks for: %s', (share, advice) => {
  expect(adviceFor(share)).toBe(advice);
});

test('votes and hands of all teams count together, each by the best replies of its own talk', () => {
  expect(
    shareOf([
      { tally: { votes: { A: 2, B: 1 }, hands: { B: 1 } }, letters: new Set(['B']) },
      { tally: { votes: { C: 4 }, hands: {} }, letters: new Set(['A', 'C']) },
    ]),
  ).toEqual({ share: 6 / 8, voices: 8 });
});

test('where nobody voted there is no share, and no advice is made up', () => {
  expect(shareOf([{ tally: { votes: {}, hands: {} }, letters: new Set(['A']) }])).toEqual({
    share: null,
    voices: 0,
  });
});
