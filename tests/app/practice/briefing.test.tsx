import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, test, vi } from 'vitest';
import type { Scenario } from '#core/model/scenario.ts';
import { MARKER_IDS, markerOf } from '#core/rubric/markers.ts';
import { BriefingScreen, type BriefingScreenProps } from '#app/practice/briefing/briefing-screen.tsx';
import { lateParcel } from '../../support/late-parcel.ts';

let scenario: Scenario;
beforeAll(async () => {
  scenario = await lateParcel();
});

function show(given: Scenario = scenario) {
  const onBegin = vi.fn<BriefingScreenProps['onBegin']>();
  const links = { catalogue: '#/', briefing: () => '', talk: () => '', debrief: () => '' };
  render(<BriefingScreen scenario={given} links={links} mode="learn" onBegin={onBegin} />);
  return { onBegin, user: userEvent.setup() };
}

test('it says who you are, what you may decide, what the policy is and what your screen shows', () => {
  show();
  expect(screen.getByRole('heading', { level: 1, name: 'The late parcel' })).toBeVisible();
  expect(screen.getByText('You answer the phone at a parcel firm.')).toBeVisible();
  expect(screen.getByText('Rosa calls about a late parcel.')).toBeVisible();
  expect(screen.getByText('You may re-send a parcel.')).toBeVisible();
  expect(screen.getByRole('region', { name: 'Policy card' })).toHaveTextContent(
    'A parcel late by three days',
  );
  expect(screen.getByRole('region', { name: 'On your screen' })).toHaveTextContent('4471');
});

test('what is not yours to decide stands apart from what is', () => {
  show({ ...scenario, briefing: { ...scenario.briefing, limits: ['Refunds. Ask Ruth.'] } });
  expect(screen.getByText('Not yours to decide')).toBeVisible();
  expect(screen.getByText('Refunds. Ask Ruth.')).toBeVisible();
});

test('a check does not say beforehand what it looks for', async () => {
  show();
  const { aim } = scenario;
  expect(screen.getByText(aim, { exact: false })).toBeVisible();
  await userEvent.click(screen.getByRole('radio', { name: /Check/ }));
  expect(screen.queryByText(aim, { exact: false })).not.toBeInTheDocument();
});

test('the content label is neutral and skipping costs nothing', () => {
  show();
  expect(screen.getByText('Content: Cross')).toBeVisible();
  expect(screen.getByText(/nothing counts against you/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Not this one' })).toHaveAttribute('href', '#/');
});

test('every critical error of the rubric is listed before play', () => {
  show();
  const labels = MARKER_IDS.map(markerOf).flatMap(({ critical, label }) => (critical ? [label] : []));
  expect(labels).not.toEqual([]);
  expect(labels.filter((label) => screen.queryByText(label) === null)).toEqual([]);
});

test('Begin hands over the chosen mode', async () => {
  const { user, onBegin } = show();
  await user.click(screen.getByRole('radio', { name: /Check/ }));
  await user.click(screen.getByRole('button', { name: 'Begin' }));
  expect(onBegin).toHaveBeenCalledExactlyOnceWith({ mode: 'check', seed: undefined });
});

test('a shared number is handed over, and its hint says what it is for', async () => {
  const { user, onBegin } = show();
  await user.click(screen.getByText('Meet the very same customer as somebody else'));
  await user.type(screen.getByRole('textbox', { name: 'Shared number' }), ' 4711 ');
  expect(screen.getByRole('textbox')).toHaveAccessibleDescription(/types in the same one hears the same/);
  await user.click(screen.getByRole('button', { name: 'Begin' }));
  expect(onBegin).toHaveBeenCalledWith({ mode: 'learn', seed: 4711 });
});

test.each(['-1', '1.5', 'abc', '4294967296', '1e3'])(
  'the shared number %s is refused with a reason',
  async (text) => {
    const { user } = show();
    await user.click(screen.getByText('Meet the very same customer as somebody else'));
    await user.type(screen.getByRole('textbox', { name: 'Shared number' }), text);
    expect(screen.getByRole('textbox', { name: 'Shared number' })).toBeInvalid();
    expect(screen.getByText('A whole number from 0 to 4294967295, or nothing.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Begin' })).toBeDisabled();
  },
);
