import { existsSync, readFileSync } from 'node:fs';

/**
 * @typedef {object} TestCounts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {number} [again] of those passed, how many did only when tried again: named in the summary, so that they are looked into
 *
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number }} VitestReport
 * @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} PlaywrightReport
 */

/**
 * How to make a test runner leave a report that can be counted, beside what it prints.
 *
 * @param {'vitest' | 'playwright' | undefined} reporter
 * @param {string} file
 * @returns {{ args: string[], env: Record<string, string> }}
 */
export function reporterSettings(reporter, file) {
  switch (reporter) {
    case 'vitest':
      return { args: ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`], env: {} };
    case 'playwright':
      return { args: ['--reporter=line,json'], env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file } };
    case undefined:
      return { args: [], env: {} };
  }
}

/**
 * @param {'vitest' | 'playwright'} reporter
 * @param {string} file
 * @returns {TestCounts | undefined} undefined when the runner ended before it wrote a report
 */
export function readTestCounts(reporter, file) {
  if (!existsSync(file)) return undefined;
  /** @type {unknown} */
  const report = JSON.parse(readFileSync(file, 'utf8'));
  return reporter === 'vitest'
    ? countVitest(/** @type {VitestReport} */ (report))
    : countPlaywright(/** @type {PlaywrightReport} */ (report));
}

/**
 * @param {VitestReport} report
 * @returns {TestCounts}
 */
function countVitest({ numPassedTests, numFailedTests, numPendingTests, numTodoTests }) {
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}

/**
 * @param {PlaywrightReport} report
 * @returns {TestCounts}
 */
function countPlaywright({ stats }) {
  const { expected, unexpected, flaky, skipped } = stats;
  return { passed: expected + flaky, failed: unexpected, skipped, ...(flaky > 0 && { again: flaky }) };
}
