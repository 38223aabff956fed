import { screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Scenario } from '#core/model/scenario.ts';
import { lateParcel } from '../../support/late-parcel.ts';
import { talkOf } from '../../support/shipped-talks.ts';
import { longScenario } from './long-talk.ts';
import { showDebrief } from './show-debrief.tsx';

let scenario: Scenario;
beforeAll(async () => {
  scenario = await lateParcel();
});

const region = (name: string) => within(screen.getByRole('region', { name }));
const row = (skill: string) => region('Five skills').getByText(skill).closest('li')!;
const vague = (turns: number) =>
  talkOf(
    longScenario(scenario, turns),
    Array.from({ length: turns }, () => 'vague'),
  );

describe('a skill', () => {
  test('under six decisions is "seen so far", with its count and no number', () => {
    showDebrief(vague(5));
    expect(row('Offer options')).toHaveTextContent(/seen so far.*5 decisions: turn 1, turn 2/);
    expect(row('Offer options').textContent).not.toMatch(/%|Starting|Developing|Secure/);
  });

  test('from six decisions on has a band and still no number', () => {
    showDebrief(vague(6));
    expect(row('Offer options')).toHaveTextContent(/Secure.*6 decisions/);
    expect(row('Offer options').textContent).not.toContain('%');
  });

  test('from twenty-four on has a number, with what clicking at random would get', () => {
    showDebrief(vague(24));
    expect(row('Offer options')).toHaveTextContent(/\d+ %, secure.*24 decisions.*Clicking at random: \d+ %/);
  });

  test('that was never called for says so', () => {
    showDebrief(vague(6));
    expect(row('Stay calm')).toHaveTextContent(/not called for.*No decision of this talk/);
  });
});

describe('the key', () => {
  test.each([
    [
      { keyedBy: 'model', raters: 1, agreement: null },
      'Key drafted by a model, not yet rated by practitioners.',
    ],
    [{ keyedBy: 'author', raters: 1, agreement: null }, 'Key by its author alone, not yet rated by others.'],
    [{ keyedBy: 'panel', raters: 4, agreement: 0.84 }, 'Key rated by 4 practitioners, agreement 0.84 of 1.'],
  ] as const)('says who made it: %o', (key, words) => {
    showDebrief(talkOf({ ...scenario, key }, ['acknowledge']));
    expect(region('Five skills').getByText(words)).toBeVisible();
  });
});

test('the ending stands apart, with its grade, and its figures are called simulated', () => {
  showDebrief(talkOf(scenario, ['acknowledge', 'two-ways', 'sum-up']));
  const ending = region('How it ended');
  expect(ending.getByText('Great ending')).toBeVisible();
  expect(ending.getByText('It came on Thursday.')).toBeVisible();
  const figures = screen.getByRole('region', { name: 'On the dashboard next day' });
  expect(figures).toHaveTextContent(/Simulated/);
  expect(figures).toHaveTextContent(/5 of 5.*9 of 10.*4 min.*Call on Thursday at three\./);
});

test('counts are given as they are, with the turns they come from', () => {
  showDebrief(talkOf(scenario, ['generic', 'two-ways', 'sum-up']));
  const counts = screen.getByRole('region', { name: 'Counted, not scored' });
  expect(counts).toHaveTextContent(/Reflections to questions1 to 2/);
  expect(counts).toHaveTextContent(/Replies with “sorry”0None\./);
  expect(within(counts).getByRole('button', { name: 'turn 3' })).toBeVisible();
});

describe('a lens', () => {
  test('sums up what was shown, missed and had no chance, for each of the five articles', () => {
    showDebrief(talkOf(scenario, ['acknowledge', 'vague', 'bye']));
    const groups = region('Read it through a lens').getAllByText(
      /\d+ shown, \d+ missed, \d+ without a chance/,
    );
    const totals = groups.map((group) =>
      [...(group.textContent ?? '').matchAll(/\d+/g)].reduce((sum, [count]) => sum + Number(count), 0),
    );
    expect(totals).toEqual([8, 18, 14, 7, 12]);
  });

  test('leads to the turn it speaks of, and back', async () => {
    const { user } = showDebrief(talkOf(scenario, ['acknowledge', 'vague', 'bye']));
    const principle = region('Read it through a lens').getByText('0.7').closest('li')!;
    const link = within(principle).getByRole('button', { name: 'turn 1' });
    await user.click(link);
    expect(screen.getByRole('article', { name: 'Turn 1' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Back to where you were' }));
    expect(link).toHaveFocus();
    expect(screen.queryByRole('button', { name: 'Back to where you were' })).not.toBeInTheDocument();
  });
});
