import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readTestCounts } from './run/read-test-counts.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-test-counts-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function report(content: unknown): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

test('a report of vitest is counted, tests still to be written as skipped', () => {
  const file = report({
    numPassedTests: 7,
    numFailedTests: 2,
    numPendingTests: 1,
    numTodoTests: 3,
    success: false,
  });
  expect(readTestCounts('vitest', file)).toEqual({ passed: 7, failed: 2, skipped: 4 });
});

test('a report of Playwright is counted, and how many tests passed only when tried again is told', () => {
  const file = report({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2, duration: 10 } });
  expect(readTestCounts('playwright', file)).toEqual({ passed: 6, failed: 1, skipped: 2, again: 1 });
  const steady = report({ stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 0, duration: 10 } });
  expect(readTestCounts('playwright', steady)).toEqual({ passed: 5, failed: 0, skipped: 0 });
});

test('a runner that left no report has no counts, not zero failures', () => {
  expect(readTestCounts('vitest', join(folder, 'none.json'))).toBeUndefined();
});
