import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { promptAnalyst } from '../analyst/analyst-in-a-test.ts';
import { expectAccessible } from '../expect-accessible.ts';
import { lateParcel } from '../../support/late-parcel.ts';
import { letterOf, showWall } from './wall-in-a-test.tsx';

/** A talk of three decisions; the first with a discussion and a second ballot. */
async function playedOut(options: Parameters<typeof showWall>[0] = {}) {
  const wall = await showWall({ analyst: promptAnalyst(), ...options });
  const { room, container, begin, ballot, play } = wall;
  await begin();
  const best = letterOf(container, 'Six days late, and no call');
  const cold = letterOf(container, 'Please calm down first');
  await room.vote(cold.repeat(3));
  await room.command({ type: 'close' });
  await room.command({ type: 'discuss' });
  await ballot(`${best}${best}${cold}`);
  await play(best);
  await ballot('AAB');
  await play(letterOf(container, 'I can send it again today'));
  await ballot('AAB');
  await play(letterOf(container, 'So it goes out today'));
  await room.command({ type: 'debrief' });
  await wall.settled();
  return { ...wall, best, cold };
}

test('the room looks back on where the call turned, how it split at each decision, and its skills', async () => {
  const { container, best, cold } = await playedOut();
  await waitFor(() =>
    expect(screen.getByText(/No single reply turned|It turned for the/)).toBeInTheDocument(),
  );
  expect(screen.getByText('Great ending:')).toBeInTheDocument();
  const first = screen.getByRole('region', { name: 'Decision 1' });
  const [played] = within(first)
    .getAllByRole('listitem')
    .filter((item) => item.textContent.startsWith(best));
  expect(played).toHaveTextContent('before0after2');
  expect(played).toHaveTextContent('Best');
  expect(played).toHaveTextContent('Played, as most wanted');
  const [critical] = within(first)
    .getAllByRole('listitem')
    .filter((item) => item.textContent.startsWith(cold));
  expect(critical).toHaveTextContent('before3after1');
  expect(screen.getByRole('region', { name: 'Decision 3' })).toBeInTheDocument();
  const skills = screen.getByRole('region', { name: 'Five skills' });
  expect(within(skills).getByText('Listen').closest('li')).toHaveTextContent('seen so far');
  await expectAccessible(container);
});

test('a presenter’s remote pages from sheet to sheet', async () => {
  await playedOut();
  const went = vi.fn();
  Element.prototype.scrollIntoView = function scrollIntoView() {
    went(this.getAttribute('aria-labelledby'));
  };
  // jsdom lays nothing out: all sheets begin at the top, so the last one is where one is.
  fireEvent.keyDown(window, { key: 'PageUp' });
  expect(went).toHaveBeenCalledTimes(1);
  fireEvent.keyDown(window, { key: 'ArrowRight' });
  expect(went).toHaveBeenLastCalledWith('sheet-skills');
});

test('teams are set side by side with where they parted', async () => {
  const { room, container, begin, play, ballot, settled } = await showWall({
    phones: 4,
    analyst: promptAnalyst(),
  });
  await room.command({ type: 'split', teams: 2 });
  await begin();
  const best = letterOf(container, 'Six days late, and no call');
  const cold = letterOf(container, 'I understand your frustration');
  await room.vote(`${best}${cold}${best}${cold}`);
  await room.command({ type: 'close' });
  await play(best, cold);
  await ballot('AAAA');
  for (let at = 0; at < 4 && room.live.room.control.value !== 'ended'; at++) {
    const open = [0, 1].filter((team) => !room.live.room.control.context.ended.includes(team));
    await room.command({ type: 'play', choices: open.map((team) => ({ team, letter: 'A' })) });
  }
  await room.command({ type: 'debrief' });
  await settled();
  const parted = screen.getByRole('region', { name: 'Where the teams parted' });
  expect(parted).toHaveTextContent('Decision 1.');
  expect(within(parted).getByRole('heading', { name: 'Team 2' }).closest('li')).toHaveTextContent(
    'I understand your frustration',
  );
  expect(screen.getByRole('region', { name: 'Team 2, decision 1' })).toBeInTheDocument();
  await expectAccessible(container);
});

test('a debrief that cannot be loaded can be asked for again; a changed scenario is not replayed', async () => {
  const scenario = await lateParcel();
  const load = vi
    .fn()
    // The first is for the faces, which can do without.
    .mockRejectedValueOnce(new Error('away'))
    .mockRejectedValueOnce(new Error('away'))
    .mockResolvedValue({ ...scenario, hash: 'other' });
  const { container, settled } = await playedOut({ library: { load } });
  expect(screen.getByRole('alert')).toHaveTextContent('The debrief could not be loaded');
  await expectAccessible(container);
  act(() => screen.getByRole('button', { name: 'Try again' }).click());
  await settled();
  expect(screen.getByRole('heading', { name: 'The talk cannot be replayed here' })).toBeInTheDocument();
  await expectAccessible(container);
});

test('a page that was built without the scenario says so', async () => {
  await playedOut({ library: { load: () => Promise.resolve(undefined), entries: [] } });
  expect(screen.getByRole('heading', { name: /does not have the room’s conversation/ })).toBeInTheDocument();
});

test('a session without a decision has nothing to look back on', async () => {
  const { room, begin, settled } = await showWall();
  await begin();
  await room.command({ type: 'stop' });
  await room.command({ type: 'debrief' });
  await settled();
  expect(screen.getByRole('heading', { name: 'Nothing was decided' })).toBeInTheDocument();
});
