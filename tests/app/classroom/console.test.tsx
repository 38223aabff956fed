import { act, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { markerOf } from '#core/rubric/markers.ts';
import { settle } from '../../support/room-world.ts';
import { expectAccessible } from '../expect-accessible.ts';
import { openConsole, stageNow } from './console-in-a-test.tsx';

/** Remotes are taken for one press when they bounce, so tests go by the letter keys and press “on” where that is the matter. */

test('each step has one way forward, is accessible, and the whole session goes by keys alone', async () => {
  const { press, vote, container, live } = await openConsole({ phones: 3 });
  expect(stageNow()).toBe('Lobby');
  await expectAccessible(container);
  await press('v');
  expect(stageNow()).toBe('Briefing');
  await expectAccessible(container);
  await press('v');
  expect(stageNow()).toBe('The customer has spoken');
  await press('v');
  await vote('A', 'B', 'B');
  expect(screen.getByRole('button', { name: /Close voting/ })).toBeVisible();
  await expectAccessible(container);
  await press('p');
  expect(stageNow()).toBe('Voting is paused');
  await press('p');
  await press('l');
  expect(stageNow()).toBe('Voting is closed');
  expect(screen.getByText('2 voices')).toBeVisible();
  await expectAccessible(container);
  await press('t');
  expect(stageNow()).toBe('Talking in pairs');
  await press('v');
  await vote('B', 'B', 'B');
  await press('l');
  expect(screen.getByText('3 voices, before 2')).toBeVisible();
  await press('r');
  await press('x');
  await expectAccessible(container);
  await press('m');
  expect(live.room.decisions[0]).toMatchObject({ played: { letter: 'B', by: 'majority' } });
  for (let turn = 0; turn < 12 && stageNow() !== 'The talk has ended'; turn++) {
    await press('v');
    await vote('A', 'B', 'A');
    await press('l');
    await press('m');
  }
  expect(stageNow()).toBe('The talk has ended');
  await expectAccessible(container);
  await press('x');
  expect(stageNow()).toBe('Debrief');
  await press('0');
  const dialog = screen.getByRole('dialog', { name: 'End the session' });
  expect(within(dialog).getByRole('switch', { name: /Forget everything/ })).toBeVisible();
  await press('{Tab}{Tab}');
  within(dialog).getByRole('button', { name: 'End the session' }).focus();
  await press('{Enter}');
  expect(screen.getByRole('heading', { name: 'The session is over' })).toBeVisible();
  await expectAccessible(container);
});

test('a remote drives forward with each of its keys, and its backward key takes nothing away', async () => {
  for (const key of ['{PageDown}', '{ArrowRight}', '{Enter}']) {
    const { press, unmount } = await openConsole();
    await press('{PageUp}{ArrowLeft}{F5}{Escape}');
    expect(stageNow()).toBe('Lobby');
    await press(key);
    expect(stageNow(), key).toBe('Briefing');
    // A bouncing key is one press.
    await press(key);
    expect(stageNow(), key).toBe('Briefing');
    unmount();
  }
});

test('the black-screen key of a remote puts the line aside, and shows it again', async () => {
  const { press, live } = await openConsole();
  await press('v');
  await press('v');
  await press('.');
  expect(live.room.control.context.veiled).toBe(true);
  await press('b');
  expect(live.room.control.context.veiled).toBe(false);
});

test('hands are counted by the letters of the replies, and B then counts a hand', async () => {
  const { press, live } = await openConsole();
  await press('v');
  await press('v');
  await press('v');
  expect(stageNow()).toBe('Voting is open');
  await press('aabb{Shift>}a{/Shift}b');
  expect(live.room.hands.get(0)).toEqual({ A: 1, B: 3 });
  expect(stageNow()).toBe('Voting is open');
  await press('l');
  expect(screen.getByText('3 voices')).toBeVisible();
});

test('where nobody leads, the facilitator chooses, and the record says so', async () => {
  const { press, vote, click, live } = await openConsole({ phones: 2 });
  await press('v');
  await press('v');
  await press('v');
  await vote('A', 'B');
  await press('l');
  expect(screen.queryByRole('button', { name: /Follow the majority/ })).not.toBeInTheDocument();
  await press('o');
  expect(screen.getByText('A and B have equally many voices.')).toBeVisible();
  await click('Play it');
  expect(live.room.decisions[0]?.played).toMatchObject({ letter: 'A', by: 'facilitator' });
});

test('a command that comes too late changes nothing and is told gently', async () => {
  const { press, elsewhere, click } = await openConsole();
  await press('v');
  await press('s');
  await elsewhere({ type: 'begin' });
  await elsewhere({ type: 'open-voting', seconds: null });
  await click('Split');
  expect(screen.getAllByText(/already moved on/)).not.toHaveLength(0);
  expect(stageNow()).toBe('Voting is open');
});

test('what only the facilitator should know can be hidden, until the wall shows it', async () => {
  const { press, vote } = await openConsole({ phones: 1 });
  await press('v');
  await press('v');
  expect(screen.getAllByText('Best').length).toBeGreaterThan(0);
  await press('y');
  expect(screen.queryByText('Best')).not.toBeInTheDocument();
  await press('v');
  await vote('B');
  await press('l');
  expect(screen.queryByText('1 voice')).not.toBeInTheDocument();
  expect(screen.queryByText(/best reply/)).not.toBeInTheDocument();
  await press('r');
  expect(screen.getByText('1 voice')).toBeVisible();
});

test('a name shows nowhere before it was looked at, and its owner can have the mic', async () => {
  const { press, voters, live, click } = await openConsole({ phones: 2 });
  await press('v');
  await press('v');
  live.hear(voters[0]!, { type: 'name', id: 'name-one-x', name: 'Ida' });
  await press('k');
  await click(/^Ida/);
  expect(live.room.control.context.mic).toBe(voters[0]?.voter);
  await click('Show Ida');
  expect(screen.getByText('Ida (has the mic)')).toBeVisible();
});

test('in the hot seat there is no advice by shares, and ticks stand beside what the reply really shows', async () => {
  const { press, voters, live, click, vote, time, scenario } = await openConsole({ phones: 2 });
  await press('v');
  await press('v');
  live.hear(voters[0]!, { type: 'name', id: 'name-one-x', name: 'Ida' });
  await press('k');
  await click(/^Ida/);
  await press('v');
  await vote('A');
  await press('l');
  expect(screen.queryByText(/on a best reply/)).toBeNull();
  const tick = (n: number) =>
    live.hear(voters[1]!, {
      type: 'tick',
      id: `tick-number-${n}`,
      round: 1,
      n,
      markers: ['calm.defends', 'listen.paraphrase'],
    });
  tick(1);
  await act(settle);
  expect(voters[1]!.last('refused')).toMatchObject({ reason: 'not-now' });
  await click(/^Reveal the reply/);
  tick(2);
  await act(() => time.pass(200));
  const ticked = screen.getByRole('region', { name: 'What the observers ticked' });
  const reply = Object.values(scenario.beats)
    .flatMap((beat) => beat.replies)
    .find(({ says }) => ticked.textContent.includes(says));
  expect(reply).toBeDefined();
  for (const marker of ['calm.defends', 'listen.paraphrase'] as const) {
    const there = reply?.markers.includes(marker) ? 'it is there' : 'it is not there';
    expect(within(ticked).getByText(markerOf(marker).label).closest('li')).toHaveTextContent(
      `1 ticked it, ${there}`,
    );
  }
  await click(/^Play what the mic chose/);
  expect(screen.getByRole('region', { name: 'What the observers ticked' })).toHaveTextContent(
    reply?.says ?? '-',
  );
});

test('the hint is named in the words of the wall', async () => {
  const { press } = await openConsole();
  await press('v');
  await press('v');
  await press('u');
  const hint = screen.getByText(/^The hint is on the wall/);
  expect(hint).not.toHaveTextContent(/calm,|empathize,|options/);
  expect(hint).toHaveTextContent(/stay calm|listen|empathize|offer options|escalate when it is right/);
});

test('stopping for content is asked kindly, and putting the line aside may be enough', async () => {
  const { press, click, container } = await openConsole();
  await press('v');
  await press('v');
  await press('q');
  await expectAccessible(container);
  await click('Only put the line aside');
  expect(screen.getByText('The line is put aside on every screen.')).toBeVisible();
  await press('z');
  await press('q');
  await click('Stop the talk');
  expect(stageNow()).toBe('Broken off');
});

test('single letters can be switched off; the remote still works', async () => {
  const { press, container } = await openConsole();
  await press('?');
  await expectAccessible(container);
  screen.getByRole('switch', { name: /Single letters act/ }).click();
  screen.getByRole('button', { name: 'Close' }).click();
  await press('v');
  expect(stageNow()).toBe('Lobby');
  (document.activeElement as HTMLElement).blur();
  await press('{PageDown}');
  expect(stageNow()).toBe('Briefing');
});

test('a session that was ended without forgetting can still be saved, and deleted at once', async () => {
  const { press, click, time, log, rooms, container } = await openConsole();
  rooms.keep({ code: 'ACE347', scenario: 'x', title: 'x', openedAt: 0, served: 'server', key: 'k' });
  await press('v');
  await press('v');
  await press('v');
  await press('l');
  await press('o');
  act(() => document.querySelector<HTMLInputElement>('dialog input')?.click());
  await click('Play it');
  await press('0');
  await act(async () => {
    within(screen.getByRole('dialog')).getByRole('button', { name: 'End the session' }).click();
    await settle();
  });
  await act(() => time.pass(1_000));
  expect(screen.getByRole('heading', { level: 1, name: 'The session is over' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Votes as CSV' })).toBeVisible();
  // A reload finds its way back to it.
  expect(rooms.find('ACE347')).toBeDefined();
  await expectAccessible(container);
  await click('Delete everything');
  await click('Delete it');
  expect(await log.read('ACE347', 0)).toEqual([]);
  expect(screen.getByText(/Everything that was stored of the session is deleted/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Votes as CSV' })).toBeNull();
  expect(rooms.find('ACE347')).toBeUndefined();
});
