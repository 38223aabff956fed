import { expect, test } from 'vitest';
import { readPreferences } from '#app/storage/preferences.ts';

const DEFAULTS = { theme: 'system', moodMeter: true, pace: 'natural', numberKeys: true, mode: 'learn' };

test('stored preferences come back', () => {
  const chosen = { theme: 'dark', moodMeter: false, pace: 'instant', numberKeys: false, mode: 'check' };
  expect(readPreferences(chosen)).toEqual(chosen);
});

test.each([
  null,
  'dark',
  7,
  [],
  { theme: 'neon', moodMeter: 'yes', pace: null, numberKeys: 1, mode: 'exam' },
])('whatever else is stored (%o) gives the defaults', (stored) => {
  expect(readPreferences(stored)).toEqual(DEFAULTS);
});
