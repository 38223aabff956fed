import { expect, test } from 'vitest';
import { LiveRoom } from '#room/live/live-room.ts';
import type { RoomLog } from '#room/room-log.ts';
import { MemoryLog } from '#room/memory-log.ts';
import { endWhatExpired, EXPIRY, watchExpiry } from '#server/rooms/expiry.ts';
import { RoomRegistry, type RoomUse } from '#server/rooms/room-registry.ts';
import { lateParcel } from '../../support/late-parcel.ts';
import { KeptScreen, openedWith, settle, StillTime, surroundings } from '../../support/room-world.ts';

const HOUR = 3_600_000;

async function world(log: RoomLog = new MemoryLog()) {
  const time = new StillTime();
  const scenario = await lateParcel();
  const around = surroundings(time);
  let loaded = 0;
  const rooms = new RoomRegistry(
    log,
    (id) => {
      loaded += 1;
      return Promise.resolve(id === scenario.id ? scenario : null);
    },
    around,
  );
  await log.append('ACE347', 0, [openedWith(scenario, time.now())]);
  return { time, log, rooms, around, scenario, loads: () => loaded };
}

test('a room without events ends after twelve hours, and nothing of it is left', async () => {
  const { time, log, rooms, around } = await world();
  await time.pass(EXPIRY.unused - HOUR);
  await log.append('ACE347', 1, [{ type: 'joined', at: time.now(), voter: 'voter-one' }]);
  await time.pass(2 * HOUR);
  await endWhatExpired(log, rooms, around);
  expect(await log.rooms()).toEqual(['ACE347']);
  await time.pass(EXPIRY.unused);
  await endWhatExpired(log, rooms, around);
  expect(await log.rooms()).toEqual([]);
  expect(around.problems).toEqual([]);
});

test('no room lives longer than a day, and its screens are told', async () => {
  const { time, log, rooms, around } = await world();
  const { live } = (await rooms.use('ACE347')) as RoomUse;
  const phone = new KeptScreen('phone', 'voter-one');
  await live.admit(phone, null);
  const stop = watchExpiry(log, rooms, around);
  for (let hour = 0; hour < 23; hour++) {
    await time.pass(HOUR);
    live.hear(phone, { type: 'name', id: `name-of-hour-${hour}`, name: `Name ${hour}` });
    await settle();
  }
  expect(await log.rooms()).toEqual(['ACE347']);
  await time.pass(2 * HOUR);
  expect(phone.closed).toBe(true);
  expect(phone.heard.some((message) => JSON.stringify(message).includes('"stage":"over"'))).toBe(true);
  expect(await log.rooms()).toEqual([]);
  stop();
});

test('what a killed server had no time to delete is deleted by the next one', async () => {
  const { time, log, rooms, around } = await world();
  await log.append('ACE347', 1, [{ type: 'over', at: time.now(), by: 'facilitator', forget: true }]);
  await endWhatExpired(log, rooms, around);
  expect(await log.rooms()).toEqual([]);
});

test('a session that was ended and is to be kept stays for its day', async () => {
  const { time, log, rooms, around } = await world();
  await log.append('ACE347', 1, [{ type: 'over', at: time.now(), by: 'facilitator', forget: false }]);
  await endWhatExpired(log, rooms, around);
  expect(await log.rooms()).toEqual(['ACE347']);
  await time.pass(EXPIRY.oldest);
  await endWhatExpired(log, rooms, around);
  expect(await log.rooms()).toEqual([]);
});

test('many who come at once share one opening; a room nobody is in is let go, and opened again for the next', async () => {
  const { time, rooms, loads } = await world();
  const uses = await Promise.all(Array.from({ length: 50 }, () => rooms.use('ACE347')));
  expect(loads()).toBe(1);
  expect(new Set(uses.map((use) => use?.live)).size).toBe(1);
  expect(await rooms.use('ACE346')).toBeNull();
  for (const use of uses) use?.leave();
  for (const use of uses) use?.leave();
  await time.pass(30_000);
  const again = await rooms.use('ACE347');
  expect(again?.live).toBe(uses[0]?.live);
  await time.pass(HOUR);
  expect(rooms.served('ACE347')).not.toBeNull();
  again?.leave();
  await time.pass(61_000);
  expect(rooms.served('ACE347')).toBeNull();
  expect((await rooms.use('ACE347'))?.live).toBeInstanceOf(LiveRoom);
  expect(loads()).toBe(2);
});

test('a room whose scenario was changed or is gone is not opened, and says why', async () => {
  const { log, time, scenario, around } = await world();
  const changed = new RoomRegistry(log, () => Promise.resolve({ ...scenario, hash: 'other' }), around);
  await expect(changed.use('ACE347')).rejects.toThrow(/was changed/);
  const gone = new RoomRegistry(log, () => Promise.resolve(null), around);
  await expect(gone.use('ACE347')).rejects.toThrow(/not there any more/);
  await time.pass(EXPIRY.oldest);
  await endWhatExpired(log, gone, around);
  expect(await log.rooms()).toEqual([]);
});
