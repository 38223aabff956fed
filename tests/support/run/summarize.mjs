/** @typedef {import('./run-steps.mjs').StepResult} StepResult */

const COLUMNS = ['step', 'result', 'seconds', 'tests', ''];

/**
 * The end of a run. Every step counts as one check, and every test in it as one more; but a step that failed by its tests is no
 * failure beside theirs.
 *
 * @param {readonly StepResult[]} results
 * @returns {{ table: string, lastLine: string, ok: boolean }} ok: nothing failed, and something passed
 */
export function summarize(results) {
  const rows = results.map(({ name, outcome, seconds, tests, reason }) => [
    name,
    outcome,
    seconds.toFixed(1),
    tests ? String(tests.passed + tests.failed) : '',
    [
      tests?.skipped ? `${tests.skipped} skipped` : '',
      tests?.again ? `${tests.again} passed only when tried again` : '',
      reason ?? '',
    ]
      .filter(Boolean)
      .join(', '),
  ]);
  const widths = COLUMNS.map((column, i) =>
    Math.max(...[column, ...rows.map((row) => row[i] ?? '')].map((t) => t.length)),
  );
  const table = [COLUMNS, ...rows]
    .map((row) =>
      row.map((cell, i) =>
        i === 2 || i === 3 ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0),
      ),
    )
    .map((cells) => cells.join('  ').trimEnd())
    .join('\n');

  const passed = results.filter(({ outcome }) => outcome === 'passed').length + sum(results, 'passed');
  const byItself = results.filter(({ outcome, tests }) => outcome === 'failed' && !tests?.failed);
  const failed = byItself.length + sum(results, 'failed');
  return { table, lastLine: `${passed} passed, ${failed} failed`, ok: failed === 0 && passed > 0 };
}

/**
 * @param {readonly StepResult[]} results
 * @param {'passed' | 'failed'} count
 */
function sum(results, count) {
  return results.reduce((total, { tests }) => total + (tests?.[count] ?? 0), 0);
}
