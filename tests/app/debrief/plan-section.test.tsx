import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Scenario } from '#core/model/scenario.ts';
import { PlanSection } from '#app/debrief/plan/plan-section.tsx';
import { TurnJumps } from '#app/debrief/turn-jump.tsx';
import { lateParcel } from '../../support/late-parcel.ts';
import { talkOf } from '../../support/shipped-talks.ts';

let scenario: Scenario;
beforeAll(async () => {
  scenario = await lateParcel();
});
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const SUGGESTED = /^If there is more than one way out, then I will offer two .*\.$/;
const field = () => screen.getByRole('textbox', { name: 'Your if–then plan' });
const write = (text: string) => fireEvent.change(field(), { target: { value: text } });
/** What the callback's promise says arrives after it has been awaited. */
const press = (name: string) =>
  act(async () => {
    fireEvent.click(screen.getByRole('button', { name }));
    await Promise.resolve();
  });

function show({
  plan = null,
  onPlan = vi.fn<(plan: string) => void>(),
}: {
  plan?: string | null;
  onPlan?: (plan: string) => void | Promise<void>;
} = {}) {
  const { turns } = talkOf(scenario, ['acknowledge', 'vague']).transcript;
  const view = render(
    <TurnJumps>
      <PlanSection scenario={scenario} turns={turns} plan={plan} onPlan={onPlan} />
    </TurnJumps>,
  );
  return { ...view, onPlan: vi.mocked(onPlan) };
}

test('a plan is suggested from the costliest moment and stored only when it is kept', async () => {
  const { onPlan } = show();
  expect(field()).toHaveDisplayValue(SUGGESTED);
  expect(onPlan).not.toHaveBeenCalled();
  await press('Keep this plan');
  expect(screen.getByRole('textbox')).toHaveFocus();
  expect(onPlan.mock.calls).toEqual([[expect.stringMatching(SUGGESTED)]]);
  expect(screen.getByText('Saved with this talk.')).toBeVisible();
});

test('changes are stored once, a moment after the last keystroke', async () => {
  const { onPlan } = show({ plan: 'If' });
  for (const text of ['If she', 'If she sh', 'If she shouts']) {
    write(text);
    await act(() => vi.advanceTimersByTimeAsync(300));
  }
  expect(screen.getByText('Saving …')).toBeVisible();
  expect(onPlan).not.toHaveBeenCalled();
  await act(() => vi.advanceTimersByTimeAsync(1000));
  expect(onPlan.mock.calls).toEqual([['If she shouts']]);
  expect(screen.getByText('Saved with this talk.')).toBeVisible();
});

test('what still waits is stored when the field is left, the page is hidden or the screen goes', async () => {
  const { onPlan, unmount } = show({ plan: '' });
  write('a');
  await act(() => Promise.resolve(fireEvent.blur(field())));
  expect(onPlan.mock.lastCall).toEqual(['a']);
  write('ab');
  await act(() => Promise.resolve(fireEvent(window, new Event('pagehide'))));
  expect(onPlan.mock.lastCall).toEqual(['ab']);
  write('abc');
  unmount();
  expect(onPlan.mock.lastCall).toEqual(['abc']);
  expect(onPlan).toHaveBeenCalledTimes(3);
});

test('a plan that could not be stored says so and can be tried again', async () => {
  const onPlan = vi.fn<(plan: string) => Promise<void>>().mockRejectedValueOnce(new Error('full'));
  onPlan.mockResolvedValue(undefined);
  show({ onPlan });
  await press('Keep this plan');
  expect(screen.getByText(/could not be saved/)).toBeVisible();
  await press('Try again');
  expect(screen.getByText('Saved with this talk.')).toBeVisible();
});

test('a stored plan is shown as it is, and the suggestion is one press away', async () => {
  show({ plan: 'Breathe.' });
  expect(field()).toHaveValue('Breathe.');
  await press('Back to the suggestion');
  expect(field()).toHaveDisplayValue(SUGGESTED);
});
