import { expect, test } from 'vitest';
import { shownTitle } from '#app/authoring/words/shown-title.ts';

test('a title as long as a file is shown by its start', () => {
  expect(shownTitle('a'.repeat(3_000_000))).toBe(`${'a'.repeat(120)} …`);
  expect(shownTitle('Two answers, one bill')).toBe('Two answers, one bill');
  expect(shownTitle(' \n')).toBe('Untitled scenario');
});
