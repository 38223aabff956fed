import { expect, test } from 'vitest';
import { foldRoom } from '#room/fold-room.ts';
import { LiveRoom } from '#room/live/live-room.ts';
import { MemoryLog } from '#room/memory-log.ts';
import { takeSnapshot } from '#room/room-snapshot.ts';
import { lateParcel } from '../support/late-parcel.ts';
import { KeptScreen, openedWith, settle, StillTime, surroundings } from '../support/room-world.ts';

test('two servers of one room keep each other right by the conflict check alone', async () => {
  const time = new StillTime();
  const scenario = await lateParcel();
  const log = new MemoryLog();
  await log.append('ACE347', 0, [openedWith(scenario, time.now())]);
  const serve = async (node: string) => {
    const live = await LiveRoom.open(
      'ACE347',
      log,
      () => Promise.resolve(scenario),
      surroundings(time, node),
    );
    if (!live) throw new Error('no room');
    return live;
  };
  const one = await serve('node-one1');
  const two = await serve('node-two2');
  const consoles = [new KeptScreen('console'), new KeptScreen('console')] as const;
  await one.admit(consoles[0], null);
  await two.admit(consoles[1], null);
  const phones = Array.from({ length: 40 }, (_, place) => new KeptScreen('phone', `voter-${place}-x`));
  const at = (place: number) => (place % 2 === 0 ? one : two);
  await Promise.all(phones.map((phone, place) => at(place).admit(phone, 'token')));
  await settle();
  const press = async (type: 'brief' | 'begin' | 'close') => {
    const { step } = one.room;
    one.hear(consoles[0], { type: 'command', id: `from-one-${type}`, step, command: { type } });
    two.hear(consoles[1], { type: 'command', id: `from-two-${type}`, step, command: { type } });
    await settle();
  };
  await press('brief');
  await press('begin');
  one.hear(consoles[0], {
    type: 'command',
    id: 'opens-voting',
    step: one.room.step,
    command: { type: 'open-voting', seconds: null },
  });
  await settle();
  for (const [place, phone] of phones.entries())
    at(place).hear(phone, {
      type: 'vote',
      id: `vote-of-${place}`,
      round: 1,
      n: 1,
      letter: place % 3 === 0 ? 'A' : 'B',
    });
  await settle();
  await press('close');

  expect(phones.every((phone) => phone.last('ack') !== undefined)).toBe(true);
  // Of two presses for one step, one came too late.
  const refused = consoles.flatMap(({ heard }) => heard.filter(({ type }) => type === 'refused'));
  expect(refused).toMatchObject([{ reason: 'not-now' }, { reason: 'not-now' }, { reason: 'not-now' }]);
  expect(one.room.decisions[0]?.ballots[0]?.tally.votes).toEqual({ A: 14, B: 26 });
  expect(takeSnapshot(one.room)).toEqual(takeSnapshot(two.room));
  expect(takeSnapshot(foldRoom(await log.read('ACE347', 0)))).toEqual(takeSnapshot(one.room));
});
