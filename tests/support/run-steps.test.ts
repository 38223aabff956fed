import { writeFileSync } from 'node:fs';
import { beforeEach, expect, test, vi } from 'vitest';
import { runSteps } from './run/run-steps.mjs';

type Run = NonNullable<Parameters<typeof runSteps>[1]>;
type Step = Parameters<typeof runSteps>[0][number];

const printed: string[] = [];

beforeEach(() => {
  printed.length = 0;
  vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
});

function step(name: string, rest: Partial<Step> = {}): Step {
  return { name, does: '', prepare: () => Promise.resolve(true), ...rest };
}

const tested: Step = { name: 'unit', does: '', script: 'test:unit', reporter: 'vitest' };

/** A test runner that writes `report` where it was told to, if it writes one. */
function runner(code: number, report?: { passed: number; failed: number }): Run {
  return (_script, args) => {
    const file = args.find((arg) => arg.startsWith('--outputFile.json='))?.split('=')[1];
    if (report && file) {
      const { passed, failed } = report;
      const counts = { numPassedTests: passed, numFailedTests: failed, numPendingTests: 0, numTodoTests: 0 };
      writeFileSync(file, JSON.stringify(counts));
    }
    return Promise.resolve({ code, output: 'what the runner printed' });
  };
}

test('a failed step stops those that need it, and only those', async () => {
  const results = await runSteps([
    step('build', { prepare: () => Promise.resolve(false) }),
    step('size', { needs: ['build'] }),
    step('e2e', { needs: ['size'] }),
    step('lint'),
  ]);
  expect(results.map(({ name, outcome }) => `${name} ${outcome}`)).toEqual([
    'build failed',
    'size not run',
    'e2e not run',
    'lint passed',
  ]);
});

test('tests are counted, and the output of a runner that passes is not shown', async () => {
  const [result] = await runSteps([tested], runner(0, { passed: 5, failed: 0 }));
  expect(result).toMatchObject({ outcome: 'passed', tests: { passed: 5, failed: 0, skipped: 0 } });
  expect(printed.join('\n')).not.toContain('what the runner printed');
});

test('the whole output of a runner that fails is shown, with its counts kept', async () => {
  const [result] = await runSteps([tested], runner(1, { passed: 4, failed: 1 }));
  expect(result).toMatchObject({ outcome: 'failed', tests: { passed: 4, failed: 1 } });
  expect(printed.join('\n')).toContain('what the runner printed');
});

test.each([
  ['ran no test', runner(0, { passed: 0, failed: 0 })],
  ['left no report', runner(0)],
  ['1 of its tests failed', runner(0, { passed: 4, failed: 1 })],
])('a runner that ends well but %s has failed', async (reason, run) => {
  const [result] = await runSteps([tested], run);
  expect(result).toMatchObject({ outcome: 'failed', reason: expect.stringContaining(reason) as string });
});
