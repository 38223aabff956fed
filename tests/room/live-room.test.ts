import { expect, test } from 'vitest';
import type { Command } from '#protocol/commands.ts';
import type { PublicView } from '#protocol/views.ts';
import { LiveRoom } from '#room/live/live-room.ts';
import { MemoryLog } from '#room/memory-log.ts';
import { foldRoom } from '#room/fold-room.ts';
import { takeSnapshot } from '#room/room-snapshot.ts';
import { lateParcel } from '../support/late-parcel.ts';
import { KeptScreen, openedWith, settle, StillTime, surroundings } from '../support/room-world.ts';

async function roomOf(phones: number) {
  const time = new StillTime();
  const log = new MemoryLog();
  const scenario = await lateParcel();
  await log.append('ACE347', 0, [openedWith(scenario, time.now())]);
  const around = surroundings(time);
  const live = await LiveRoom.open('ACE347', log, () => Promise.resolve(scenario), around);
  if (!live) throw new Error('no room');
  const console_ = new KeptScreen('console');
  const projector = new KeptScreen('projector');
  await live.admit(console_, null);
  await live.admit(projector, null);
  const voters = Array.from({ length: phones }, (_, place) => new KeptScreen('phone', `voter-${place}-x`));
  for (const phone of voters) await live.admit(phone, 'token');
  let sent = 0;
  const command = async (given: Command) => {
    live.hear(console_, { type: 'command', id: `command-${sent++}`, step: live.room.step, command: given });
    await settle();
  };
  const vote = (phone: KeptScreen, letter: string, n = 1, id = `vote-${phone.voter}-${n}`) => {
    live.hear(phone, { type: 'vote', id, round: live.room.control.context.round, n, letter });
    return settle();
  };
  return { time, log, live, console: console_, projector, voters, command, vote, around };
}

/** What a screen shows after folding all it heard. */
function seen(screen: KeptScreen): PublicView {
  let view: PublicView | undefined;
  let seq = -1;
  for (const message of screen.heard) {
    if (message.type === 'welcome') ({ view, seq } = message);
    if (message.type === 'change') {
      expect(message.after).toBe(seq);
      seq = message.seq;
      if (view) view = { ...view, ...message.change } as PublicView;
    }
  }
  if (!view) throw new Error('not welcomed');
  return view;
}

test('the majority moves the customer, and nobody but the console learns the tally before it is revealed', async () => {
  const { voters, command, vote, projector, console, live, log, time } = await roomOf(3);
  await command({ type: 'brief' });
  await command({ type: 'begin' });
  await command({ type: 'open-voting', seconds: null });
  await vote(voters[0]!, 'A');
  await vote(voters[1]!, 'B');
  await vote(voters[2]!, 'B');
  await time.pass(100);
  expect(projector.last('count')).toMatchObject({ round: 1, talks: [{ team: 0, votes: 3, voters: 3 }] });
  await command({ type: 'close' });
  expect(seen(projector).talks[0]?.tally).toBeNull();
  expect(JSON.stringify(voters[0]!.heard)).not.toContain('"votes":{');
  expect(JSON.stringify(console.heard)).toContain('"votes":{"A":1,"B":2}');
  await command({ type: 'reveal' });
  expect(seen(voters[0]!).talks[0]?.tally).toEqual({ votes: { A: 1, B: 2 }, hands: {} });
  await command({ type: 'play', choices: [{ team: 0, letter: 'B' }] });
  expect(seen(projector)).toMatchObject({ step: { stage: 'beat' }, talks: [{ decision: 1, tally: null }] });
  expect(live.room.decisions[0]).toMatchObject({ played: { by: 'majority', letter: 'B' } });
  const again = foldRoom(await log.read('ACE347', 0));
  expect(takeSnapshot(again)).toEqual(takeSnapshot(live.room));
});

test('a vote can be changed until voting closes, is counted once, and never counts late', async () => {
  const { voters, command, vote, live } = await roomOf(1);
  await command({ type: 'brief' });
  await command({ type: 'begin' });
  await command({ type: 'open-voting', seconds: null });
  const [phone] = voters as [KeptScreen];
  await vote(phone, 'A', 2);
  await vote(phone, 'A', 2);
  await vote(phone, 'B', 1);
  expect(phone.last('refused')).toMatchObject({ reason: 'superseded' });
  await vote(phone, 'B', 3);
  expect([...live.room.votes.values()]).toMatchObject([{ letter: 'B', n: 3 }]);
  await command({ type: 'close' });
  await vote(phone, 'A', 4);
  expect(phone.last('refused')).toMatchObject({ reason: 'late' });
  await vote(phone, 'B', 3);
  expect(phone.heard.at(-1)).toMatchObject({ type: 'ack' });
});

test('a timed ballot closes by itself', async () => {
  const { command, live, time } = await roomOf(1);
  await command({ type: 'brief' });
  await command({ type: 'begin' });
  await command({ type: 'open-voting', seconds: 30 });
  await time.pass(29_000);
  expect(live.room.control.matches({ talk: 'voting' })).toBe(true);
  await time.pass(1_100);
  expect(live.room.control.matches({ talk: 'closed' })).toBe(true);
});

test('a facilitator’s laptop sleeps ten minutes: the timed vote closes meanwhile, and what it wakes to is right', async () => {
  const { command, live, time, voters, vote, console: asleep, around } = await roomOf(2);
  await command({ type: 'brief' });
  await command({ type: 'begin' });
  await command({ type: 'open-voting', seconds: 90 });
  const before = seen(asleep).step;
  expect(before).toMatchObject({ stage: 'voting', leftMs: 90_000 });
  // A sleeping laptop's connection says nothing and hears nothing; sooner or later it is gone.
  live.leave(asleep);
  const heard = asleep.heard.length;
  await vote(voters[0]!, 'A');
  await time.pass(60_000);
  await vote(voters[1]!, 'B');
  await time.pass(540_000);
  await vote(voters[1]!, 'A', 2);
  expect(voters[1]!.last('refused')).toMatchObject({ reason: 'late' });
  expect(asleep.heard).toHaveLength(heard);
  // It wakes, and presses what it still shows.
  const awake = new KeptScreen('console');
  await live.admit(awake, null);
  live.hear(awake, {
    type: 'command',
    id: 'pressed-asleep',
    step: before.number,
    command: { type: 'pause' },
  });
  await settle();
  expect(awake.last('refused')).toMatchObject({ id: 'pressed-asleep', reason: 'not-now' });
  expect(seen(awake).step).toMatchObject({ stage: 'closed', leftMs: null, number: before.number + 1 });
  expect(JSON.stringify(awake.heard)).toContain('"votes":{"A":1,"B":1}');
  live.hear(awake, {
    type: 'command',
    id: 'pressed-awake',
    step: before.number + 1,
    command: { type: 'reveal' },
  });
  await settle();
  expect(seen(awake).step.stage).toBe('revealed');
  expect(around.problems).toEqual([]);
});
