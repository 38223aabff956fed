import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { cardOf } from '#core/model/scenario-card.ts';
import type { Scenario } from '#core/model/scenario.ts';
import { loadBriefingScreen, loadSettingsDialog, loadTalkScreen } from '#app/shell/later-screens.ts';
import { usePreferences } from '#app/storage/preferences.ts';
import { createTalkStore } from '#app/storage/talk-store.ts';
import { lateParcel } from '../../support/late-parcel.ts';
import { teachNativeDialog } from '../../support/native-dialog.ts';
import { recordOf } from '../talk-in-a-test.ts';
import { memoryStore, openApp } from './open-app.tsx';

let scenario: Scenario;
beforeAll(async () => {
  teachNativeDialog();
  scenario = await lateParcel();
  // Fetched before, so that no test waits for a file to be read and transformed.
  await Promise.all([loadBriefingScreen(), loadTalkScreen(), loadSettingsDialog()]);
});
beforeEach(() => {
  window.scrollTo = () => undefined;
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(() => {
  usePreferences.setState(usePreferences.getInitialState());
  window.location.hash = '';
});

const open = (address: string, parts: Partial<Parameters<typeof openApp>[2]> = {}) =>
  openApp(scenario, address, parts);

const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });

test('the catalogue opens first, names the page and leaves focus where a new page has it', async () => {
  await open('');
  expect(await heading('Who is on the line?')).toBeVisible();
  expect(document.title).toBe('Who is on the line? · Hold the Line');
  expect(document.body).toHaveFocus();
});

test('after navigation focus is on the new heading and the page has its name', async () => {
  const { user } = await open('#/');
  await user.click(screen.getByRole('link', { name: 'The late parcel' }));
  const title = await heading('The late parcel');
  await waitFor(() => expect(title).toHaveFocus());
  expect(document.title).toBe('The late parcel · Hold the Line');
});

test('Begin keeps a new talk with a seed and goes to it; the mode is remembered for the next briefing', async () => {
  const { user, store } = await open('#/talk/late-parcel');
  await user.click(await screen.findByRole('radio', { name: /Practise/ }));
  await user.click(screen.getByRole('button', { name: 'Begin' }));
  expect(await heading('Rosa Lind is calling')).toBeVisible();
  const [record] = (await store.list()).records;
  expect(record).toMatchObject({
    title: 'The late parcel',
    endedAt: null,
    attempt: { mode: 'practise', replies: [] },
  });
  expect(window.location.hash).toBe(`#/talk/late-parcel/${record?.attempt.id}`);
  expect(usePreferences.getState().mode).toBe('practise');
});

test('a talk opened by its address goes on where it was left', async () => {
  const store = memoryStore();
  await store.save(recordOf(scenario, { replies: ['acknowledge'], revision: 0 }));
  await open('#/talk/late-parcel/talk-1', { store });
  expect(await screen.findByText('So what happens now?', { selector: 'p' })).toBeVisible();
  expect(screen.getByRole('group', { name: 'Your reply' })).toHaveFocus();
});

test('leaving a talk offers it again in the catalogue', async () => {
  const store = memoryStore();
  await store.save(recordOf(scenario, { replies: ['acknowledge'], revision: 0 }));
  const { user } = await open('#/talk/late-parcel/talk-1', { store });
  await user.click(await screen.findByRole('link', { name: 'Leave' }));
  expect(await screen.findByRole('link', { name: 'Go on with The late parcel' })).toBeVisible();
});

test('an unfinished talk that was discarded comes back with Undo, as it was', async () => {
  const store = memoryStore();
  await store.save(recordOf(scenario, { replies: ['acknowledge'], revision: 0 }));
  const { user } = await open('#/', { store });
  await user.click(await screen.findByRole('button', { name: 'Discard The late parcel' }));
  await waitFor(async () => expect(await store.get('talk-1')).toBeNull());
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByRole('link', { name: 'Go on with The late parcel' })).toBeVisible();
  expect((await store.get('talk-1'))?.attempt.replies).toMatchObject([{ reply: 'acknowledge' }]);
});

test('playing from a moment of an old talk begins a new one there and leaves the old one as it was', async () => {
  const store = memoryStore();
  const old = recordOf(scenario, {
    mode: 'check',
    replies: ['acknowledge', 'two-ways', 'bye'],
    endedAt: 4000,
    revision: 0,
  });
  await store.save(old);
  await open('#/replay/talk-1/1', { store });
  expect(await screen.findByText('So what happens now?', { selector: 'p' })).toBeVisible();
  expect((await store.get('talk-1'))?.attempt).toEqual(old.attempt);
  const { records } = await store.list();
  expect(records.find(({ attempt }) => attempt.id !== 'talk-1')?.attempt).toMatchObject({
    seed: old.attempt.seed,
    mode: 'practise',
    replies: [{ reply: 'acknowledge' }],
  });
});

test.each([
  ['#/debrief/talk-1', 'This check is not over'],
  ['#/replay/talk-1/1', 'There is no such moment to play from'],
])('a check that is not over gives nothing of its key away at %s', async (address, title) => {
  const store = memoryStore();
  await store.save(recordOf(scenario, { mode: 'check', replies: ['acknowledge'], revision: 0 }));
  await open(address, { store });
  expect(await screen.findByRole('heading', { level: 1, name: title })).toBeVisible();
  expect(screen.queryByText(/better line/i)).not.toBeInTheDocument();
  expect((await store.list()).records).toHaveLength(1);
});

test.each([
  ['#/nowhere', 'There is no such page'],
  ['#/talk/no-such-scenario', 'There is no such conversation'],
  ['#/talk/late-parcel/no-such-talk', 'This talk is not on this device'],
  ['#/debrief/no-such-talk', 'This talk is not on this device'],
  ['#/replay/no-such-talk/2', 'There is no such moment to play from'],
])('the address %s says "%s" and leads back', async (address, title) => {
  await open(address);
  expect(await heading(title)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'To the conversations' })).toHaveAttribute('href', '#/');
});

test('the address of a broken scenario shows its problems', async () => {
  const diagnostics = [
    {
      code: 'missing-target',
      severity: 'error' as const,
      at: { file: 'scenarios/torn/scenario.yaml', line: 3, column: 5 },
      message: 'There is no beat "ofer".',
      help: 'Did you mean "offer"?',
    },
  ];
  await open('#/talk/torn', { library: { entries: [{ ok: false, id: 'torn', diagnostics }] } });
  expect(await heading('This conversation cannot be played yet')).toBeVisible();
  expect(screen.getByText('scenarios/torn/scenario.yaml:3:5')).toBeVisible();
});

test('a scenario whose file does not arrive can be asked for again', async () => {
  let isOnline = false;
  const load = () => (isOnline ? Promise.resolve(scenario) : Promise.reject(new Error('offline')));
  const { user } = await open('#/talk/late-parcel', { library: { load } });
  expect(await heading('The conversation did not arrive')).toBeVisible();
  isOnline = true;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await heading('The late parcel')).toBeVisible();
});

test('a screen that fails keeps the frame, says what to do, and another address starts afresh', async () => {
  // React reports what a boundary caught; here that is what the test is about.
  const reported = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const broken = { ...cardOf(scenario), customer: undefined } as unknown as ReturnType<typeof cardOf>;
  await open('#/', { library: { entries: [broken] } });
  expect(await heading('This screen stopped working')).toBeVisible();
  expect(screen.getByRole('alert')).toHaveTextContent('Your replies are kept on this device.');
  act(() => {
    window.location.hash = '#/talk/late-parcel';
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  });
  expect(await heading('The late parcel')).toBeVisible();
  expect(reported).toHaveBeenCalled();
  reported.mockClear();
});

test('where nothing can be stored the page says so, and everything works', async () => {
  const store = createTalkStore({ open: () => Promise.reject(new Error('blocked')), now: () => 1 });
  const { user } = await open('#/talk/late-parcel', { store });
  await user.click(await screen.findByRole('button', { name: 'Begin' }));
  expect(await screen.findByRole('heading', { name: 'Talks are kept in this tab only' })).toBeVisible();
  expect(await heading('Rosa Lind is calling')).toBeVisible();
});

test('settings open as a dialog; the theme is applied and remembered', async () => {
  const { user } = await open('#/');
  await user.click(screen.getByRole('button', { name: 'Settings' }));
  const dialog = await screen.findByRole('dialog', { name: 'Settings' });
  await user.click(within(dialog).getByRole('radio', { name: 'Dark' }));
  expect(document.documentElement).toHaveAttribute('data-theme', 'dark');
  await user.click(within(dialog).getByRole('radio', { name: 'System' }));
  expect(document.documentElement).not.toHaveAttribute('data-theme');
  await user.click(within(dialog).getByRole('switch', { name: /Show the mood/ }));
  expect(usePreferences.getState().moodMeter).toBe(false);
  await user.click(within(dialog).getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
});

test('deleting all talks asks first, and "Keep them" keeps them', async () => {
  const store = memoryStore();
  await store.save(recordOf(scenario, { replies: ['acknowledge'], revision: 0 }));
  const { user } = await open('#/', { store });
  await user.click(screen.getByRole('button', { name: 'Settings' }));
  await user.click(await screen.findByRole('button', { name: /Delete all/ }));
  await user.click(screen.getByRole('button', { name: 'Keep them' }));
  expect((await store.list()).records).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: /Delete all/ }));
  await user.click(screen.getByRole('button', { name: 'Delete all' }));
  expect(screen.getByRole('heading', { name: 'Your talks' })).toHaveFocus();
  await waitFor(async () => expect((await store.list()).records).toEqual([]));
  expect(screen.getByText('All talks are deleted.')).toBeVisible();
});

test('coming back from a briefing finds the search as it was left', async () => {
  const { user } = await open('#/');
  await user.type(await screen.findByRole('searchbox', { name: 'Search' }), 'parcel');
  await user.click(screen.getByRole('link', { name: 'The late parcel' }));
  await user.click(await screen.findByRole('link', { name: 'Not this one' }));
  expect(await screen.findByRole('searchbox', { name: 'Search' })).toHaveValue('parcel');
});

test('less motion takes no ring and no pause away: those are a matter of pace', async () => {
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query.includes('reduced-motion'),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  const { user } = await open('#/talk/late-parcel');
  await user.click(await screen.findByRole('button', { name: 'Begin' }));
  const answer = await screen.findByRole('button', { name: 'Answer' });
  await waitFor(() => expect(answer).toHaveFocus());
  await user.click(screen.getByRole('button', { name: 'Settings' }));
  const pauses = await screen.findByRole('switch', { name: /Natural pauses/ });
  expect(pauses).toBeChecked();
  await user.click(pauses);
  expect(usePreferences.getState().pace).toBe('instant');
  vi.unstubAllGlobals();
});

test('a discarded talk can be had back whole', async () => {
  const store = memoryStore();
  await store.save(recordOf(scenario, { replies: ['acknowledge'], revision: 0 }));
  await store.save(recordOf(scenario, { replies: ['acknowledge'], revision: 1 }));
  const { user } = await open('#/', { store });
  await user.click(await screen.findByRole('button', { name: 'Discard The late parcel' }));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect((await store.list()).records).toHaveLength(1));
});

test('a talk does not come back when all talks are deleted while it is open', async () => {
  const store = memoryStore();
  await store.save(recordOf(scenario, { replies: ['acknowledge'], revision: 0 }));
  const { user } = await open('#/talk/late-parcel/talk-1', { store });
  const next = await screen.findByRole('button', { name: /I can send it again today/ });
  await store.removeAll();
  await user.click(next);
  expect(await screen.findByRole('heading', { name: 'This talk was deleted' })).toBeVisible();
  expect((await store.list()).records).toEqual([]);
});

test('the skip link moves focus to the content without leaving the address', async () => {
  const { user } = await open('#/talk/late-parcel');
  await heading('The late parcel');
  await user.tab();
  expect(screen.getByRole('link', { name: 'Skip to the content' })).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(screen.getByRole('main')).toHaveFocus();
  expect(window.location.hash).toBe('#/talk/late-parcel');
});
