import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FAULTS } from './mutants/faults.mjs';

// Seeds one fault at a time into a copy of the engine and runs the tests that hold it to the plain rules, to XState and to
// brute force. A fault they do not notice is a hole in them. `npm run mutants` tries all; with words after `--`, those
// faults whose name has one of them.

const top = fileURLToPath(new URL('../..', import.meta.url));
const COPIED = ['src', 'tests', 'scenarios', 'package.json', 'tsconfig.json', '.vitest.config.ts'];
/** What runs before every test file. */
const SETUP = 'tests/support/fail-on-console.ts';
/** Whoever knows the fault need not wait for its smallest example. */
const FIRST_EXAMPLE_WILL_DO = `
import fc from 'fast-check';
fc.configureGlobal({ endOnFailure: true });
`;
/** The quick ones first. The first to fail ends it. */
const TESTS = [
  ['tests/analysis/values', 'tests/analysis/judging', 'tests/analysis/picture'],
  ['tests/analysis/graph', 'tests/runtime/xstate-agreement.test.ts'],
  ['tests/analysis/review'],
];
/** Milliseconds for one of those groups; without a fault all take about half a minute on an idle machine. */
const LIMIT = 300_000;

/**
 * @typedef {object} Outcome
 * @property {boolean} passed
 * @property {boolean} late
 * @property {string} by the first test that failed
 */

/** @param {string} folder */
async function runTests(folder) {
  for (const tests of TESTS) {
    const outcome = await runGroup(folder, tests);
    if (!outcome.passed) return outcome;
  }
  return { passed: true, late: false, by: '' };
}

/**
 * @param {string} folder
 * @param {readonly string[]} tests
 * @returns {Promise<Outcome>}
 */
async function runGroup(folder, tests) {
  const report = join(folder, 'report.json');
  await rm(report, { force: true });
  const program = join(top, 'node_modules/vitest/vitest.mjs');
  const options = ['run', '--config', '.vitest.config.ts', '--project', 'unit', '--bail', '1'];
  const child = spawn(
    process.execPath,
    [program, ...options, '--reporter', 'json', '--outputFile', report, ...tests],
    { cwd: folder, stdio: 'ignore' },
  );
  let late = false;
  const clock = setTimeout(() => {
    late = true;
    child.kill('SIGKILL');
  }, LIMIT);
  const [code] = /** @type {[number | null]} */ (await once(child, 'close'));
  clearTimeout(clock);
  return { passed: code === 0, late, by: late ? '' : firstFailure(await readFile(report, 'utf8')) };
}

/**
 * @typedef {object} Report
 * @property {{ message: string, assertionResults: { status: string, fullName: string }[] }[]} testResults
 */

/** @param {string} report */
function firstFailure(report) {
  const { testResults } = /** @type {Report} */ (JSON.parse(report));
  const failed = testResults
    .flatMap((file) => file.assertionResults)
    .find(({ status }) => status === 'failed');
  return failed?.fullName ?? testResults.find(({ message }) => message)?.message.split('\n', 1)[0] ?? '';
}

/**
 * @param {string} folder
 * @param {import('./mutants/faults.mjs').Fault} fault
 * @returns {Promise<() => Promise<void>>} takes the fault out again
 */
async function seed(folder, { name, file, changes }) {
  const path = join(folder, 'src', file);
  const sound = await readFile(path, 'utf8');
  let text = sound;
  for (const [from, to] of changes) {
    const found = text.split(from).length - 1;
    if (found !== 1)
      throw new Error(`"${name}": ${file} has this text ${found} times, not once; renew the fault:\n${from}`);
    text = text.replace(from, () => to);
  }
  await writeFile(path, text);
  return () => writeFile(path, sound);
}

const wanted = process.argv.slice(2);
const faults = FAULTS.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)));
const folder = await mkdtemp(join(tmpdir(), 'htl-mutants-'));
try {
  for (const name of COPIED) await cp(join(top, name), join(folder, name), { recursive: true });
  await symlink(join(top, 'node_modules'), join(folder, 'node_modules'));
  await appendFile(join(folder, SETUP), FIRST_EXAMPLE_WILL_DO);
  // Every text is looked for before anything is run, so that a stale fault shows at once.
  for (const fault of faults) await (await seed(folder, fault))();
  const sound = await runTests(folder);
  if (!sound.passed) throw new Error(`the tests fail without any fault: ${sound.by || 'they took too long'}`);
  let caught = 0;
  for (const fault of faults) {
    const began = performance.now();
    const takeOut = await seed(folder, fault);
    const { passed, late, by } = await runTests(folder);
    await takeOut();
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    if (!passed && !late) caught += 1;
    const outcome = late ? 'undecided' : passed ? 'SURVIVED' : 'caught';
    console.log(
      `${outcome.padEnd(9)} ${seconds.padStart(3)} s  ${fault.name}${by ? `\n                 by: ${by}` : ''}`,
    );
  }
  console.log(`${caught} of ${faults.length} seeded faults were caught`);
  if (caught < faults.length) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
