import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTestCounts, reporterSettings } from './read-test-counts.mjs';
import { runScript } from './run-script.mjs';

/**
 * @typedef {import('./steps.mjs').Step} Step
 * @typedef {import('./read-test-counts.mjs').TestCounts} TestCounts
 *
 * @typedef {'passed' | 'failed' | 'not run'} Outcome
 *
 * @typedef {object} StepResult
 * @property {string} name
 * @property {Outcome} outcome
 * @property {string} [reason] why it was not run, or failed although its tests passed
 * @property {number} seconds
 * @property {TestCounts} [tests] absent for a step that is not made of tests
 */

/**
 * Runs steps one after the other, all of them even when one fails, except those that need what failed. Prints one line
 * for each, and the whole output of those that fail.
 *
 * @param {readonly Step[]} steps in an order in which needs come first
 * @param {typeof runScript} [run] how a script of package.json is run
 * @returns {Promise<StepResult[]>}
 */
export async function runSteps(steps, run = runScript) {
  const reports = mkdtempSync(join(tmpdir(), 'hold-the-line-'));
  /** @type {StepResult[]} */
  const results = [];
  try {
    for (const step of steps) {
      const missing = step.needs?.find((need) =>
        results.some((r) => r.name === need && r.outcome !== 'passed'),
      );
      const started = performance.now();
      const result = missing
        ? { outcome: /** @type {const} */ ('not run'), reason: `it needs ${missing}` }
        : await runStep(step, join(reports, `${step.name}.json`), run);
      results.push({ name: step.name, seconds: (performance.now() - started) / 1000, ...result });
      console.log(progressLine(/** @type {StepResult} */ (results.at(-1))));
    }
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
  return results;
}

/**
 * @param {Step} step
 * @param {string} reportFile where its test runner may leave a report
 * @param {typeof runScript} run
 * @returns {Promise<Omit<StepResult, 'name' | 'seconds'>>}
 */
async function runStep(step, reportFile, run) {
  if (step.prepare) return { outcome: (await step.prepare()) ? 'passed' : 'failed' };
  if (!step.script) throw new Error(`The step "${step.name}" has nothing to run.`);

  const { args, env } = reporterSettings(step.reporter, reportFile);
  const { code, output, problem } = await run(step.script, args, env);
  const tests = step.reporter && readTestCounts(step.reporter, reportFile);
  const reason = problem ?? whyNotTrusted(step, tests);
  if (code === 0 && !reason) return { outcome: 'passed', ...(tests ? { tests } : {}) };

  console.log(`\n──── ${step.name}: output ────\n${output.trimEnd()}\n──── ${step.name}: end ────\n`);
  return { outcome: 'failed', ...(tests ? { tests } : {}), ...(reason ? { reason } : {}) };
}

/**
 * A test runner that ran nothing, or whose report says otherwise than its exit code, has proved nothing.
 *
 * @param {Step} step
 * @param {TestCounts | undefined} tests
 * @returns {string | undefined}
 */
function whyNotTrusted(step, tests) {
  if (!step.reporter) return undefined;
  if (!tests) return 'it left no report of its tests';
  if (tests.passed + tests.failed === 0) return 'it ran no test';
  return tests.failed > 0 ? `${tests.failed} of its tests failed` : undefined;
}

/** @param {StepResult} result */
function progressLine({ name, outcome, seconds, tests, reason }) {
  const sign = { passed: '✓', failed: '✗', 'not run': '–' }[outcome];
  const details = [
    `${seconds.toFixed(1)} s`,
    ...(tests ? [`${tests.passed + tests.failed} tests`] : []),
    ...(tests?.again ? [`${tests.again} passed only when tried again`] : []),
    ...(reason ? [reason] : []),
  ];
  return `${sign} ${name.padEnd(12)}${outcome === 'passed' ? '' : `${outcome}: `}${details.join(', ')}`;
}
