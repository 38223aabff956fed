// @vitest-environment node
import { expect, test } from 'vitest';
import { RoomFollower } from '#app/room-link/room-follower.ts';
import { PhoneMessage } from '#protocol/server-messages.ts';
import type { PublicView } from '#protocol/views.ts';
import { LooseWire } from './link-in-a-test.ts';

const view: PublicView = {
  room: {
    code: 'ACE347',
    scenario: { id: 'late-parcel', title: 'The late parcel', summary: '', label: '', language: 'en' },
    channel: 'phone',
    customer: { name: 'Rosa', pronouns: 'she' },
    teams: 1,
    mic: false,
  },
  step: { number: 1, stage: 'lobby', round: 0, veiled: false, hint: null, leftMs: null },
  briefing: null,
  talks: [],
  mic: null,
  minority: null,
};
const you = { voter: 'voter-0001', team: 0, vote: null, ticks: null, name: null, mic: false };
const welcome = (seq: number, stage = 'lobby') => ({
  type: 'welcome',
  version: 1,
  seq,
  view: { ...view, step: { ...view.step, stage } },
  you,
  token: null,
});
const change = (seq: number, after: number, stage: string) => ({
  type: 'change',
  seq,
  after,
  change: { step: { ...view.step, stage } },
});

function following() {
  const wire = new LooseWire();
  const problems: unknown[] = [];
  const follower = new RoomFollower({
    role: 'phone',
    hello: () => ({ room: 'ACE347' }),
    openWire: wire.open,
    schema: PhoneMessage,
    report: (problem) => problems.push(problem),
  });
  wire.events?.onOpen();
  const stage = () => follower.state().view?.step.stage;
  return { wire, follower, problems, stage };
}

const vote = { type: 'vote', id: 'vote-0001', round: 1, n: 1, letter: 'A' } as const;

test('changes are folded in order, and one that comes twice or too late changes nothing', () => {
  const { wire, follower, stage } = following();
  wire.hear(welcome(1));
  wire.hear(change(3, 1, 'briefing'));
  wire.hear(change(3, 1, 'lobby'));
  expect(stage()).toBe('briefing');
  wire.hear(change(4, 3, 'beat'));
  wire.hear(change(3, 1, 'briefing'));
  expect(stage()).toBe('beat');
  expect(follower.state().seq).toBe(4);
  expect(wire.sent.filter(({ type }) => type === 'catch-up')).toEqual([]);
});

test('after a gap, or two changes that overtook each other, the room is asked from the last one known', () => {
  const { wire, stage } = following();
  wire.hear(welcome(1));
  wire.hear(change(5, 3, 'beat'));
  expect(stage()).toBe('lobby');
  expect(wire.sent.at(-1)).toEqual({ type: 'catch-up', from: 1 });
  wire.hear(change(3, 1, 'briefing'));
  wire.hear(change(5, 3, 'beat'));
  expect(stage()).toBe('beat');
});

test('a change that overtakes the welcome waits for it', () => {
  const { wire, stage } = following();
  wire.hear(change(5, 3, 'beat'));
  expect(stage()).toBeUndefined();
  wire.hear(welcome(5, 'beat'));
  expect(stage()).toBe('beat');
});

test('a question asked while away is asked again with the same id, and answered once', async () => {
  const { wire, follower } = following();
  wire.hear(welcome(1));
  const answers: unknown[] = [];
  const asked = follower.ask(vote).then((answer) => answers.push(answer));
  wire.events?.onBroken();
  expect(follower.state().connection).toBe('away');
  wire.events?.onOpen();
  wire.hear(welcome(1));
  expect(wire.sent.filter(({ type }) => type === 'vote')).toEqual([vote, vote]);
  wire.hear({ type: 'ack', id: vote.id, seq: 2 });
  wire.hear({ type: 'ack', id: vote.id, seq: 2 });
  wire.hear({ type: 'refused', id: vote.id, reason: 'late', say: '' });
  await asked;
  expect(answers).toEqual([{ outcome: 'done' }]);
  wire.events?.onOpen();
  wire.hear(welcome(2));
  expect(wire.sent.filter(({ type }) => type === 'vote')).toHaveLength(2);
});

test('what is asked before the first welcome is said after it', () => {
  const { wire, follower } = following();
  void follower.ask(vote);
  expect(wire.sent.map(({ type }) => type)).toEqual(['hello']);
  wire.hear(welcome(1));
  expect(wire.sent.map(({ type }) => type)).toEqual(['hello', 'vote']);
});

test('a room that is over answers whoever still waits, and nothing is tried again', async () => {
  const { wire, follower } = following();
  wire.hear(welcome(1));
  const open = follower.ask(vote);
  wire.hear({ type: 'refused', id: null, reason: 'room-over', say: 'This session has ended.' });
  const refused = { outcome: 'refused', reason: 'room-over', say: 'This session has ended.' };
  expect(await open).toEqual(refused);
  expect(await follower.ask({ ...vote, id: 'vote-0002' })).toEqual(refused);
  expect(follower.state().connection).toBe('refused');
  expect(wire.closed).toBe(true);
});

test('what is no message of a room is reported and passed over', () => {
  const { wire, problems, stage } = following();
  wire.hear(welcome(1));
  wire.events?.onText('<html>');
  wire.hear({ type: 'change', seq: 2, after: 1, change: { step: { stage: 'party' } } });
  wire.hear({ ...welcome(9), view: {} });
  expect(problems).toHaveLength(3);
  expect(stage()).toBe('lobby');
});
