import { expect, test } from 'vitest';
import { selectSteps } from './run/select-steps.mjs';
import { STEPS } from './run/steps.mjs';

function names(wanted: string[]): string[] {
  const selection = selectSteps(STEPS, wanted);
  return 'steps' in selection ? selection.steps.map(({ name }) => name) : [selection.problem];
}

test('without names every step runs, each after what it needs', () => {
  expect(names([])).toEqual(STEPS.map(({ name }) => name));
  for (const [index, { needs = [] }] of STEPS.entries()) {
    const before = STEPS.slice(0, index).map(({ name }) => name);
    expect(before).toEqual(expect.arrayContaining(needs));
  }
});

test('a chosen step brings along what it needs, in the order of the list and nothing else', () => {
  expect(names(['e2e', 'lint'])).toEqual(['install', 'chromium', 'lint', 'build', 'e2e']);
});

test('a name that is no step is refused with the names that are', () => {
  expect(names(['lint', 'smell'])).toEqual([expect.stringMatching(/"smell".*install.*lint.*e2e/)]);
});
