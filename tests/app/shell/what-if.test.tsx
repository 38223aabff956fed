import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Scenario } from '#core/model/scenario.ts';
import { keepAnswer, withObjection } from '#app/shell/keep-answer.ts';
import { loadDebriefScreen, loadSettingsDialog, loadTalkScreen } from '#app/shell/later-screens.ts';
import { usePreferences } from '#app/storage/preferences.ts';
import { lateParcel } from '../../support/late-parcel.ts';
import { teachNativeDialog } from '../../support/native-dialog.ts';
import { anObjection } from '../storage/objection-in-a-test.ts';
import { recordOf } from '../talk-in-a-test.ts';
import { memoryStore, openApp } from './open-app.tsx';

let scenario: Scenario;
beforeAll(async () => {
  teachNativeDialog();
  scenario = await lateParcel();
  await Promise.all([loadDebriefScreen(), loadTalkScreen(), loadSettingsDialog()]);
});
beforeEach(() => {
  window.scrollTo = () => undefined;
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(() => {
  usePreferences.setState(usePreferences.getInitialState());
  window.location.hash = '';
});

const finished = (rest: Partial<Parameters<typeof recordOf>[1]> = {}) =>
  recordOf(scenario, {
    replies: ['acknowledge', 'vague', 'bye'],
    endedAt: 4000,
    reaction: 'skipped',
    revision: 0,
    ...rest,
  });

test('another reply begins a branch with the same seed and replies; the first talk stays as it was', async () => {
  const store = memoryStore();
  const old = finished({ mode: 'check' });
  await store.save(old);
  await openApp(scenario, '#/replay/talk-1/1/two-ways', { store });
  await waitFor(() => expect(window.location.hash).toMatch(/^#\/talk\/late-parcel\//));
  expect((await store.get('talk-1'))?.attempt).toEqual(old.attempt);
  const { records } = await store.list();
  const branch = records.find(({ attempt }) => attempt.id !== 'talk-1');
  expect(branch).toMatchObject({
    branchOf: { attempt: 'talk-1', at: 1 },
    endedAt: null,
    attempt: {
      seed: old.attempt.seed,
      mode: 'practise',
      replies: [{ reply: 'acknowledge' }, { reply: 'two-ways' }],
    },
  });
});

test('in the mode that coaches, the coach speaks about the other reply first', async () => {
  const store = memoryStore();
  await store.save(finished({ mode: 'learn' }));
  await openApp(scenario, '#/replay/talk-1/1/two-ways', { store });
  expect(await screen.findByRole('button', { name: /^Go on/ })).toBeVisible();
});

test.each(['no-such-reply', 'calm-down'])(
  'a reply that was not open there begins nothing: %s',
  async (reply) => {
    const store = memoryStore();
    await store.save(finished());
    await openApp(scenario, `#/replay/talk-1/1/${reply}`, { store });
    expect(
      await screen.findByRole('heading', { level: 1, name: 'There is no such moment to play from' }),
    ).toBeVisible();
    expect((await store.list()).records).toHaveLength(1);
  },
);

test('a branch is called one in the list, and its debrief leads back', async () => {
  const store = memoryStore();
  await store.save(finished());
  const branch = finished({ branchOf: { attempt: 'talk-1', at: 1 } });
  await store.save({ ...branch, attempt: { ...branch.attempt, id: 'talk-2' } });
  const { user } = await openApp(scenario, '#/', { store });
  await user.click(await screen.findByText('Your talks so far (2)'));
  await user.click(screen.getByRole('link', { name: 'What if, from turn 2 of “The late parcel”' }));
  const back = await screen.findByRole('link', { name: 'the talk it came from' });
  expect(back).toHaveAttribute('href', '#/debrief/talk-1');
});

test('what is argued in a debrief is kept with its talk', async () => {
  const store = memoryStore();
  await store.save(finished());
  const { user } = await openApp(scenario, '#/debrief/talk-1', { store });
  const list = await screen.findByRole('list', { name: 'Every decision' });
  await user.click(list.querySelector('summary')!);
  await user.click(screen.getByRole('button', { name: 'Argue the key at turn 1' }));
  await user.type(screen.getByRole('textbox', { name: 'Why?' }), 'Too long.');
  await user.click(screen.getByRole('button', { name: 'Keep it' }));
  expect(await screen.findByText('Too long.')).toBeVisible();
  expect((await store.get('talk-1'))?.objections).toMatchObject([{ decision: 0, why: 'Too long.' }]);
});

test('an answer is added to what another tab stored meanwhile', async () => {
  const store = memoryStore();
  await store.save(finished());
  const opened = (await store.get('talk-1'))!;
  await store.save({ ...opened, plan: 'from the other tab' });
  await keepAnswer(store, opened, (latest) => withObjection(latest, 0, anObjection()));
  expect(await store.get('talk-1')).toMatchObject({
    plan: 'from the other tab',
    objections: [{ decision: 0 }],
  });
  await keepAnswer(store, opened, (latest) => withObjection(latest, 0, null));
  expect((await store.get('talk-1'))?.objections).toBeUndefined();
});

test('settings count what was argued, save it, and delete it with everything else', async () => {
  const store = memoryStore();
  await store.save(finished({ objections: [anObjection(), anObjection({ decision: 1 })] }));
  const { user } = await openApp(scenario, '#/', { store });
  await user.click(screen.getByRole('button', { name: 'Settings' }));
  expect(await screen.findByText(/You argued with a key 2 times/)).toBeVisible();
  URL.createObjectURL = vi.fn<typeof URL.createObjectURL>(() => '#saved');
  URL.revokeObjectURL = () => undefined;
  await user.click(screen.getByRole('button', { name: 'Objections as text' }));
  expect(screen.getByText(/^Saved as hold-the-line-objections-.+\.txt\.$/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: /Delete all/ }));
  await user.click(screen.getByRole('button', { name: 'Delete all' }));
  await waitFor(() => expect(screen.queryByText(/You argued with a key/)).not.toBeInTheDocument());
  expect((await store.list()).records).toEqual([]);
});
