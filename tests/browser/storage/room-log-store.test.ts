import { afterEach, expect, test } from 'vitest';
import { openRoomLogStore } from '#app/storage/room-log-store.ts';

const used = new Set<string>();

function freshName(): string {
  const name = `test-rooms-${crypto.randomUUID()}`;
  used.add(name);
  return name;
}

afterEach(() => {
  for (const name of used) indexedDB.deleteDatabase(name);
  used.clear();
});

const ROOM = 'ACE347';

test('events are kept in order, each room for itself, and outlive the tab', async () => {
  const name = freshName();
  const log = await openRoomLogStore<string>(name);
  expect(await log.append(ROOM, 0, ['one', 'two'])).toEqual({ outcome: 'appended', seq: 2 });
  expect(await log.append('ACE346', 0, ['other'])).toEqual({ outcome: 'appended', seq: 1 });
  expect(await log.append(ROOM, 2, ['three'])).toEqual({ outcome: 'appended', seq: 3 });
  await log.close();
  const again = await openRoomLogStore<string>(name);
  expect(await again.read(ROOM, 1)).toEqual([
    { seq: 2, event: 'two' },
    { seq: 3, event: 'three' },
  ]);
  expect((await again.rooms()).toSorted()).toEqual(['ACE346', ROOM]);
  await again.close();
});

test('of two writers one comes too late, and hears where the log stands', async () => {
  const name = freshName();
  const [one, two] = [await openRoomLogStore<string>(name), await openRoomLogStore<string>(name)];
  const both = await Promise.all([one.append(ROOM, 0, ['mine']), two.append(ROOM, 0, ['yours', 'too'])]);
  expect(both.map(({ outcome }) => outcome).toSorted()).toEqual(['appended', 'conflict']);
  const stands = await one.read(ROOM, 0);
  expect(both.find(({ outcome }) => outcome === 'conflict')?.seq).toBe(stands.length);
  await Promise.all([one.close(), two.close()]);
});

test('a listener hears what it missed and what comes, each once, until it is stopped', async () => {
  const log = await openRoomLogStore<string>(freshName());
  await log.append(ROOM, 0, ['one', 'two']);
  const heard: number[] = [];
  const stop = await log.subscribe(ROOM, 1, (events) => heard.push(...events.map(({ seq }) => seq)));
  await log.append(ROOM, 2, ['three']);
  await Promise.resolve();
  stop();
  await log.append(ROOM, 3, ['four']);
  expect(heard).toEqual([2, 3]);
  await log.close();
});

test('a forgotten room leaves nothing behind, and its neighbour all', async () => {
  const log = await openRoomLogStore<string>(freshName());
  await log.append(ROOM, 0, ['one']);
  await log.append('ACE346', 0, ['other']);
  await log.keepSnapshot(ROOM, { seq: 1, state: '{}' });
  expect(await log.snapshot(ROOM)).toEqual({ seq: 1, state: '{}' });
  await log.forget(ROOM);
  expect(await log.rooms()).toEqual(['ACE346']);
  expect(await log.snapshot(ROOM)).toBeNull();
  await log.close();
});
