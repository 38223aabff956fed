import { expect, test } from 'vitest';
import { summarize } from './run/summarize.mjs';

test('steps and the tests in them are counted together, and what did not run is neither passed nor failed', () => {
  const { lastLine, ok } = summarize([
    { name: 'install', outcome: 'passed', seconds: 1 },
    { name: 'unit', outcome: 'failed', seconds: 2, tests: { passed: 8, failed: 1, skipped: 1 } },
    { name: 'browser', outcome: 'passed', seconds: 2, tests: { passed: 3, failed: 0, skipped: 0 } },
    { name: 'build', outcome: 'failed', seconds: 2 },
    { name: 'e2e', outcome: 'not run', seconds: 0, reason: 'it needs build' },
  ]);
  expect(lastLine).toBe('13 passed, 2 failed');
  expect(ok).toBe(false);
});

test('one failing test is one failure; a step that fails although its tests passed is one too', () => {
  const step = (failed: number) =>
    ({ name: 'unit', outcome: 'failed', seconds: 2, tests: { passed: 8, failed, skipped: 0 } }) as const;
  expect(summarize([step(1)]).lastLine).toBe('8 passed, 1 failed');
  const crashed = summarize([step(0)]);
  expect(crashed.lastLine).toBe('8 passed, 1 failed');
  expect(crashed.ok).toBe(false);
});

test('a run without failure is fine; a run in which nothing passed is not', () => {
  expect(summarize([{ name: 'lint', outcome: 'passed', seconds: 1 }]).ok).toBe(true);
  expect(summarize([{ name: 'lint', outcome: 'not run', seconds: 0 }]).ok).toBe(false);
  expect(summarize([]).ok).toBe(false);
});

test('the table names each step once, with its time, its tests and the reason when it did not pass', () => {
  const { table } = summarize([
    {
      name: 'unit',
      outcome: 'passed',
      seconds: 12.34,
      tests: { passed: 120, failed: 0, skipped: 2, again: 1 },
    },
    { name: 'e2e', outcome: 'not run', seconds: 0, reason: 'it needs build' },
  ]);
  expect(table.split('\n')).toEqual([
    'step  result   seconds  tests',
    'unit  passed      12.3    120  2 skipped, 1 passed only when tried again',
    'e2e   not run      0.0         it needs build',
  ]);
});
