import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { expectAccessible } from '../expect-accessible.ts';
import { lateParcel } from '../../support/late-parcel.ts';
import { letterOf, showWall } from './wall-in-a-test.tsx';

test('the lobby says how to join, what it is about and how many have', async () => {
  const { container, pass } = await showWall({ phones: 2 });
  await pass(100);
  expect(screen.getByRole('heading', { level: 1, name: 'The late parcel' })).toBeInTheDocument();
  expect(screen.getByRole('img', { name: 'QR code: http://192.168.1.5:4173/ACE347' })).toBeInTheDocument();
  expect(screen.getByText('192.168.1.5:4173')).toBeInTheDocument();
  expect(screen.getByText('ACE347')).toBeInTheDocument();
  expect(screen.getByText('2 have joined')).toBeInTheDocument();
  expect(screen.getByText(/Content: /)).toHaveTextContent('Cross');
  await expectAccessible(container);
});

test('where no phone can join, hands are raised, and no address is shown anywhere', async () => {
  const { container, begin, room } = await showWall({ phones: 0, joinOrigin: null });
  expect(screen.getByRole('heading', { name: /raise your hands/ })).toBeInTheDocument();
  expect(screen.queryByRole('img', { name: /QR/ })).toBeNull();
  await begin();
  expect(screen.getByText(/Raise your hand when your letter is called/)).toBeInTheDocument();
  expect(container).not.toHaveTextContent('Join:');
  await room.command({ type: 'count-hands', team: 0, counts: { A: 2, B: 1 } });
  await room.command({ type: 'close' });
  expect(container).not.toHaveTextContent('hand: 2');
  await room.command({ type: 'reveal' });
  expect(screen.getByText('2 votes, 2 of them by hand')).toBeInTheDocument();
});

test('the briefing says who one is and what one may do; the way in goes to a corner', async () => {
  const { container, room } = await showWall();
  await room.command({ type: 'brief' });
  expect(screen.getByText('You answer the phone at a parcel firm.')).toBeInTheDocument();
  expect(screen.getByRole('heading', { name: 'You may' })).toBeInTheDocument();
  expect(screen.getByText(/Join:/)).toHaveTextContent('192.168.1.5:4173/ACE347');
  await expectAccessible(container);
});

test('before the reveal the page has a count and nothing that tells the votes apart', async () => {
  const { container, room, begin, pass } = await showWall({ phones: 4 });
  await begin();
  const untouched = screen.getByRole('list', { name: 'Replies' }).innerHTML;
  await room.vote('AABC');
  await pass(100);
  expect(container).toHaveTextContent('4 of 4 voted');
  expect(screen.getByRole('list', { name: 'Replies' }).innerHTML).toBe(untouched);
  await expectAccessible(container);
  await room.command({ type: 'close' });
  expect(screen.getByRole('heading', { name: 'Voting is closed' })).toBeInTheDocument();
  expect(screen.getByRole('list', { name: 'Replies' }).innerHTML).toBe(untouched);
  await room.command({ type: 'discuss' });
  expect(screen.getByRole('list', { name: 'Replies' }).innerHTML).toBe(untouched);
  await room.command({ type: 'reveal' });
  const replies = within(screen.getByRole('list', { name: 'Replies' })).getAllByRole('listitem');
  expect(replies.map((reply) => /(?:no|\d) votes?/.exec(reply.textContent)?.[0])).toEqual([
    '2 votes',
    '1 vote',
    '1 vote',
    'no votes',
  ]);
  expect(container).not.toHaveTextContent('Mistake');
  await expectAccessible(container);
});

test('after a revote both ballots stand beside each other, and what each reply does is explained last', async () => {
  const { container, room, begin, ballot } = await showWall({ phones: 3 });
  await begin();
  const best = letterOf(container, 'Six days late, and no call');
  const worst = letterOf(container, 'Please calm down first');
  await room.vote(worst.repeat(3));
  await room.command({ type: 'close' });
  await room.command({ type: 'hint' });
  expect(screen.getByText(/This moment calls for/)).toHaveTextContent('listen, empathize');
  await room.command({ type: 'discuss' });
  await ballot(`${best}${best}${worst}`);
  await room.command({ type: 'reveal' });
  expect(screen.getByText('2 votes; 0 before the discussion')).toBeInTheDocument();
  expect(screen.getByText('1 vote; 3 before the discussion')).toBeInTheDocument();
  await room.command({ type: 'explain' });
  expect(screen.getByRole('heading', { name: 'What each reply does' })).toBeInTheDocument();
  expect(screen.getByText('Best')).toBeInTheDocument();
  expect(screen.getByText('You told her how to feel.')).toBeInTheDocument();
  expect(screen.queryByText('You used a phrase.')).toBeNull();
  await expectAccessible(container);
});

test('the reply played and its reaction stand above what the customer says next', async () => {
  const { room, container, begin, play } = await showWall();
  await begin();
  const best = letterOf(container, 'Six days late, and no call');
  await room.command({ type: 'close' });
  await play(best);
  expect(screen.getByText('Exactly.')).toBeInTheDocument();
  expect(screen.getByText('So what happens now?')).toBeInTheDocument();
  expect(screen.getByRole('heading', { name: 'How would you answer?' })).toBeInTheDocument();
  await expectAccessible(container);
});

test('veiled words are not on the page', async () => {
  const { container, room, begin } = await showWall();
  await begin();
  expect(container).toHaveTextContent(/six days late/i);
  await room.command({ type: 'veil', on: true });
  expect(screen.getByText('The words are put aside for now.')).toBeInTheDocument();
  expect(container).not.toHaveTextContent(/My parcel is six days late|Six days late\. Six\./);
  await expectAccessible(container);
});

test('at a timed ballot the time left is shown, and it stands while voting is paused', async () => {
  const { room, container } = await showWall();
  await room.command({ type: 'brief' });
  await room.command({ type: 'begin' });
  await room.command({ type: 'open-voting', seconds: 90 });
  expect(screen.getByRole('timer')).toHaveTextContent('1:30 left');
  await room.command({ type: 'pause' });
  expect(screen.getByRole('heading', { name: 'Voting is paused' })).toBeInTheDocument();
  expect(screen.getByRole('timer')).toHaveTextContent('1:30 left');
  await expectAccessible(container);
});

test('who has the mic is named only once the facilitator has let the name be shown', async () => {
  const { room, container } = await showWall();
  await room.hear(0, { type: 'name', id: 'name-0-xx', name: 'Quill' });
  await room.command({ type: 'brief' });
  await room.command({ type: 'begin' });
  await room.command({ type: 'hand-mic', voter: 'voter-0-x' });
  expect(screen.getByRole('heading', { name: 'One of you has the mic' })).toBeInTheDocument();
  expect(container).not.toHaveTextContent('Quill');
  await room.command({ type: 'judge-name', voter: 'voter-0-x', name: 'Quill', ok: true });
  expect(screen.getByRole('heading', { name: 'Quill has the mic' })).toBeInTheDocument();
  await room.command({ type: 'open-voting', seconds: null });
  expect(screen.getByText('Choosing …')).toBeInTheDocument();
  await expectAccessible(container);
});

test('teams stand side by side, with what they share said once, and each with its own count and tally', async () => {
  const { room, container, begin, play, pass } = await showWall({ phones: 4 });
  await room.command({ type: 'split', teams: 2 });
  await begin();
  expect(screen.getAllByRole('list', { name: 'Replies' })).toHaveLength(1);
  await room.vote('AAB ');
  await pass(100);
  const [one, two] = screen
    .getAllByRole('heading', { level: 3 })
    .map((heading) => heading.closest('li') ?? heading);
  expect(one).toHaveTextContent('2 of 2 voted');
  expect(two).toHaveTextContent('1 of 2 voted');
  await expectAccessible(container);
  await room.command({ type: 'close' });
  expect(screen.queryByRole('list', { name: /How team/ })).toBeNull();
  await room.command({ type: 'reveal' });
  await room.command({ type: 'explain' });
  expect(screen.getByRole('list', { name: 'How team 1 voted' })).toBeInTheDocument();
  await expectAccessible(container);
  await play('A', 'B');
  expect(screen.getAllByText('decision 2')).toHaveLength(2);
  await expectAccessible(container);
});

test('the end has its title and epilogue, and a reply the room did not take is shown step by step', async () => {
  const { room, container, begin, ballot, play } = await showWall();
  await begin();
  const other = letterOf(container, 'I understand your frustration');
  await room.vote(`A${other}${other}`);
  await room.command({ type: 'close' });
  await play(letterOf(container, 'Six days late, and no call'));
  await ballot('AAA');
  await play(letterOf(container, 'I can send it again today'));
  await ballot('AAA');
  await play(letterOf(container, 'So it goes out today'));
  expect(screen.getByRole('heading', { name: 'Delivered' })).toBeInTheDocument();
  expect(screen.getByText('Great ending')).toBeInTheDocument();
  expect(screen.getByText('It came on Thursday.')).toBeInTheDocument();
  await expectAccessible(container);
  await room.command({ type: 'show-minority', team: 0, decision: 0, letter: other, onward: [] });
  expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(
    new RegExp(`^[23] of you chose ${other}\\. Here is where it led$`),
  );
  expect(container).not.toHaveTextContent('Do you.');
  await room.command({ type: 'move-minority', shown: 1 });
  expect(screen.getByText('Do you.')).toBeInTheDocument();
  await expectAccessible(container);
});

test('a talk that was stopped blames nobody, and the end of the session says so', async () => {
  const { room, container, begin } = await showWall();
  await begin();
  await room.command({ type: 'stop' });
  expect(screen.getByRole('heading', { name: 'We stop here' })).toBeInTheDocument();
  expect(container).not.toHaveTextContent('six days');
  await expectAccessible(container);
  await room.command({ type: 'end', forget: false });
  expect(screen.getByRole('heading', { name: 'This session has ended' })).toBeInTheDocument();
  await expectAccessible(container);
});

test('while the connection is away the screen stays as it was and says so; a room that refuses is not waited for', async () => {
  const { room, container, begin, settled } = await showWall();
  await begin();
  room.breakWires();
  await settled();
  expect(screen.getByText(/The connection broke/)).toBeInTheDocument();
  expect(screen.getByRole('list', { name: 'Replies' })).toBeInTheDocument();
  await expectAccessible(container);
  room.mendWires();
  await settled();
  expect(screen.queryByText(/The connection broke/)).toBeNull();
  room.say(
    JSON.stringify({
      type: 'refused',
      id: null,
      reason: 'no-such-room',
      say: 'There is no room with this code. Look at the screen again.',
    }),
  );
  await settled();
  expect(screen.getByRole('alert')).toHaveTextContent('There is no room with this code');
  await expectAccessible(container);
});

test('every face the customer can make is fetched before it is needed, and none that was never drawn', async () => {
  const fetched: string[] = [];
  vi.stubGlobal(
    'Image',
    class {
      set src(source: string) {
        fetched.push(source);
      }
    },
  );
  try {
    await showWall({ phones: 0 });
    const { customer, persona } = await lateParcel();
    const faces = Object.values(persona.regions)
      .flatMap((region) => Object.values(region.states))
      .map(({ expression }) => `./portraits/${customer.portrait}/${expression}.svg`);
    expect(new Set(fetched)).toEqual(new Set(faces));
  } finally {
    vi.unstubAllGlobals();
  }
});
