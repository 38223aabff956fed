import { screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Scenario } from '#core/model/scenario.ts';
import { verdictOf } from '#core/scoring/verdict.ts';
import type { Analyst } from '#app/analyst/analyst.ts';
import { tally } from '#app/debrief/review/chance-words.ts';
import { percent } from '#app/ui/percent.ts';
import { VERDICT_WORDS } from '#app/ui/verdict-words.ts';
import { lateParcel } from '../../../support/late-parcel.ts';
import { hasCriticalError, recordedTalks, talkOf } from '../../../support/shipped-talks.ts';
import { promptAnalyst, silentAnalyst } from '../../analyst/analyst-in-a-test.ts';
import { expectAccessible } from '../../expect-accessible.ts';
import { showDebrief } from '../show-debrief.tsx';

let scenario: Scenario;
beforeAll(async () => {
  scenario = await lateParcel();
});

const region = () => within(screen.getByRole('region', { name: 'What each reply was worth' }));
const rows = () => within(region().getByRole('list', { name: 'Every decision' })).getAllByRole('listitem');
const worst = () => talkOf(scenario, ['calm-down', 'vague', 'bye']);

async function showReviewed(talk = worst()) {
  const view = showDebrief(talk, { analyst: promptAnalyst() });
  await region().findAllByRole('radio');
  return view;
}

test('every decision has its verdict in a word, at once and whatever the analyst does', () => {
  const talk = worst();
  showDebrief(talk, { analyst: silentAnalyst });
  const words = talk.transcript.turns.map(({ judgement }) => VERDICT_WORDS[verdictOf(judgement)].word);
  expect(rows()).toHaveLength(3);
  for (const [place, row] of rows().entries()) expect(row).toHaveTextContent(words[place]!);
});

test('the analyst gives the verdicts that the talk itself gives, in every recorded talk', async () => {
  const analyst = promptAnalyst();
  for (const { scenario: one, transcript } of await recordedTalks()) {
    const decisions = transcript.turns.map(({ situation, chosen }) => ({ situation, reply: chosen.id }));
    const answered = await analyst.review(one, decisions);
    if (!answered.ok || !answered.value.complete) throw new Error('no review');
    expect(answered.value.decisions.map(({ verdict }) => verdict)).toEqual(
      transcript.turns.map(({ judgement }) => verdictOf(judgement)),
    );
    for (const { better, verdict } of answered.value.decisions)
      if (better && verdict !== 'critical') expect(better.serves).not.toEqual([]);
  }
});

test('a critical error is called so', async () => {
  const talk = (await recordedTalks()).find(hasCriticalError)!;
  showDebrief(talk);
  expect(region().getByRole('list', { name: 'Verdicts in this talk' })).toHaveTextContent('Critical');
});

describe('the line of chances', () => {
  test('names every point, and says where the call turned and by which policy the figure goes', async () => {
    await showReviewed();
    const names = region()
      .getAllByRole('radio')
      .map((radio) => radio.getAttribute('aria-label'));
    expect(names).toHaveLength(4);
    expect(names[0]).toMatch(/^Reply at turn 1: (mistake|critical), \d+ % before and /);
    expect(names.filter((name) => name?.includes('Here the call turned'))).toHaveLength(1);
    expect(names.at(-1)).toMatch(/^The end: (0|100) %$/);
    expect(region().getByText(/as most new hires do: mostly the best reply/)).toBeVisible();
    expect(region().getByText(/^The call turned for the (better|worse) at/)).toBeVisible();
  });

  test('a click on a point goes to its decision, and back', async () => {
    const { user } = await showReviewed();
    const point = region().getByRole('radio', { name: /^Reply at turn 2/ });
    await user.click(point);
    const row = within(rows()[1]!);
    expect(row.getByText('What if you had said …')).toBeVisible();
    expect(document.activeElement).toHaveTextContent(/^Turn 2/);
    await user.click(row.getByRole('button', { name: 'Back to the chart' }));
    expect(point).toHaveFocus();
  });

  test('arrows walk along it without leaving, Enter goes to the decision', async () => {
    const { user } = await showReviewed();
    region()
      .getByRole('radio', { name: /^Reply at turn 1/ })
      .focus();
    await user.keyboard('{ArrowRight}');
    expect(region().getByRole('radio', { name: /^Reply at turn 2/ })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(document.activeElement).toHaveTextContent(/^Turn 2/);
    expect(within(rows()[1]!).getByText('What if you had said …')).toBeVisible();
  });

  test('the turn in the sentence goes there too', async () => {
    const { user } = await showReviewed();
    await user.click(region().getByRole('button', { name: /^turn \d$/ }));
    expect(document.activeElement).toHaveTextContent(/Here the call turned/);
  });

  test('has a table that says the same', async () => {
    await showReviewed();
    const table = region().getByRole('table', { hidden: true });
    expect(within(table).getAllByRole('row', { hidden: true })).toHaveLength(4);
    expect(table).toHaveTextContent('here the call turned');
  });
});

test('a decision opened says what was better, why under the key, and what could still be reached', async () => {
  const { user, container } = await showReviewed();
  await user.click(rows()[0]!.querySelector('summary')!);
  const row = within(rows()[0]!);
  const box = row.getByText('Better under this scenario’s key').parentElement!;
  expect(box).toHaveTextContent(/It would have served .+ better, and left a chance of \d+ %\.$/);
  expect(row.getByText(/^After this/)).toBeVisible();
  const epilogues = Object.values(scenario.endings).map(({ epilogue }) => epilogue);
  for (const epilogue of epilogues) expect(rows()[0]).not.toHaveTextContent(epilogue);
  await expectAccessible(container);
});

test('whose key it is stands beside it', async () => {
  await showReviewed();
  expect(region().getByText('Whose judgement is this?')).toBeVisible();
  expect(region().getByText(/means best under this scenario’s key/)).toBeInTheDocument();
});

test('what cannot be worked out says so in its place, the rest stays, and it can be tried again', async () => {
  const prompt = promptAnalyst();
  const review = vi
    .fn<Analyst['review']>(prompt.review)
    .mockResolvedValueOnce({ ok: false, problem: 'failed', detail: 'out of memory' })
    .mockResolvedValueOnce({ ok: false, problem: 'failed', detail: 'out of memory' });
  const { user, container } = showDebrief(worst(), { analyst: { ...prompt, review } });
  expect(await region().findByRole('alert')).toHaveTextContent('The chances could not be worked out');
  expect(rows()).toHaveLength(3);
  expect(screen.getByRole('heading', { name: 'Transcript' })).toBeVisible();
  await user.click(rows()[0]!.querySelector('summary')!);
  expect(within(rows()[0]!).getByText('Better under this scenario’s key')).toBeVisible();
  await expectAccessible(container);
  await user.click(region().getByRole('button', { name: 'Try again' }));
  expect(await region().findAllByRole('radio')).toHaveLength(4);
});

test('a scenario too large to be worked out whole shows no chances, and says so', async () => {
  const analyst: Analyst = {
    ...silentAnalyst,
    review: () => Promise.resolve({ ok: true, value: { complete: false, situations: 2_000_000 } }),
  };
  showDebrief(worst(), { analyst });
  expect(await region().findByText(/2,000,000 situations were looked at/)).toBeVisible();
  expect(region().queryByRole('radio')).not.toBeInTheDocument();
  expect(rows()).toHaveLength(3);
});

test('a wait of more than a second is explained', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  try {
    showDebrief(worst(), { analyst: silentAnalyst });
    expect(region().queryByRole('progressbar')).not.toBeInTheDocument();
    vi.advanceTimersByTime(1100);
    await waitFor(() => expect(region().getByRole('progressbar')).toBeVisible());
  } finally {
    vi.useRealTimers();
  }
});

test('a question about a talk that is left is called off', () => {
  const signals: AbortSignal[] = [];
  const analyst: Analyst = {
    ...silentAnalyst,
    review: (_scenario, _decisions, signal) => {
      if (signal) signals.push(signal);
      return new Promise(() => undefined);
    },
  };
  const { unmount } = showDebrief(worst(), { analyst });
  unmount();
  expect(signals.length).toBeGreaterThan(0);
  expect(signals.every(({ aborted }) => aborted)).toBe(true);
});

test('a chance that is not certain is not shown as certain', () => {
  expect([0, 0.001, 0.5, 0.999, 1].map(percent)).toEqual(['0 %', 'under 1 %', '50 %', 'over 99 %', '100 %']);
});

test('verdicts are counted from the best down', () => {
  expect(tally(['mistake', 'best', 'mistake'])).toEqual([
    { verdict: 'best', count: 1 },
    { verdict: 'mistake', count: 2 },
  ]);
});
