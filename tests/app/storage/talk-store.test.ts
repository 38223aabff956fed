import { expect, test } from 'vitest';
import { memoryBackend } from '#app/storage/memory-backend.ts';
import type { TalkBackend } from '#app/storage/talk-backend.ts';
import { disk, FULL, record, storeOver } from './store-in-a-test.ts';

test('talks come back latest first', async () => {
  const store = storeOver(memoryBackend());
  await store.save(record('first'));
  await store.save(record('second'));
  const { records } = await store.list();
  expect(records.map(({ attempt }) => attempt.id)).toEqual(['second', 'first']);
});

test('each save is a new revision, so that a second tab is noticed', async () => {
  const backend = memoryBackend();
  const [here, there] = [storeOver(backend), storeOver(backend)];
  const begun = await here.save(record('talk'));
  if (begun.outcome !== 'saved') throw new Error('nothing else was stored');
  await there.save({ ...begun.record, plan: 'from the other tab' });

  const late = await here.save({ ...begun.record, plan: 'from this tab' });

  expect(late).toMatchObject({ outcome: 'conflict', stored: { plan: 'from the other tab' } });
  expect((await here.get('talk'))?.plan).toBe('from the other tab');
});

test('on a full disk a talk lives on in the tab, and the store says why it is not saved', async () => {
  const { backend, fill } = disk();
  const store = storeOver(backend);
  fill(FULL);
  expect((await store.save(record('talk', { plan: 'kept here' }))).outcome).toBe('in-this-tab-only');
  expect(store.keeping()).toMatchObject({ state: 'not-saved', reason: 'full' });
  expect((await store.get('talk'))?.plan).toBe('kept here');
  expect((await store.list()).records).toHaveLength(1);
});

test('what a full disk refused is written with the next save that succeeds', async () => {
  const { backend, fill, empty } = disk();
  const store = storeOver(backend);
  fill(FULL);
  await store.save(record('refused'));
  empty();
  await store.save(record('next'));
  expect(store.keeping()).toEqual({ state: 'kept' });
  expect(await backend.read('refused')).toMatchObject({ attempt: { id: 'refused' } });
});

test('a disk that fails for another reason says so, and is not called full', async () => {
  const { backend, fill } = disk();
  const store = storeOver(backend);
  fill(new Error('the drive is gone'));
  await store.save(record('talk'));
  expect(store.keeping()).toMatchObject({
    state: 'not-saved',
    reason: 'failed',
    detail: 'Error: the drive is gone',
  });
});

test('without a database everything works for as long as the tab lives', async () => {
  const store = storeOver(new Error('storage is blocked'));
  expect((await store.save(record('talk'))).outcome).toBe('in-this-tab-only');
  expect(store.keeping()).toEqual({ state: 'this-tab-only', detail: 'Error: storage is blocked' });
  expect(await store.get('talk')).not.toBeNull();
});

test('damaged things in storage are counted and left out; the rest is read', async () => {
  const backend = memoryBackend();
  const store = storeOver({
    ...backend,
    readAll: async () =>
      [
        record('sound'),
        null,
        'text',
        [],
        { attempt: {} },
        { ...record('no-seed'), attempt: { ...record('no-seed').attempt, seed: 'seven' } },
        { ...record('bad-replies'), attempt: { ...record('x').attempt, replies: [{ reply: 1, at: 0 }] } },
        { ...record('bad-ending'), ending: { id: 'x', title: 'y', grade: 'superb' } },
        { ...record('bad-time'), startedAt: Number.NaN },
      ].map((value, place) => ({ key: place === 0 ? 'sound' : `damaged-${place}`, value })),
  });
  const { records, damaged } = await store.list();
  expect(records.map(({ attempt }) => attempt.id)).toEqual(['sound']);
  expect(damaged).toBe(8);
});

test('a damaged thing under the name of a talk gives way when the talk is saved', async () => {
  const kept = new Map<string, unknown>([['talk', { revision: 99, attempt: 'torn' }]]);
  const backend: TalkBackend = {
    ...memoryBackend(),
    read: async (id) => kept.get(id),
    write: async (written) => {
      const stored = kept.get(written.attempt.id);
      if (stored) return { written: false, stored };
      kept.set(written.attempt.id, written);
      return { written: true };
    },
    remove: async (id) => void kept.delete(id),
  };
  const store = storeOver(backend);
  expect((await store.save(record('talk'))).outcome).toBe('saved');
  expect(await store.get('talk')).not.toBeNull();
});

test('a change is told to this tab and to the others', async () => {
  let heard = 0;
  let told = 0;
  let hearOther: () => void = () => undefined;
  const store = storeOver(memoryBackend(), {
    otherTabs: {
      tell: () => {
        told += 1;
      },
      hear: (listener) => {
        hearOther = listener;
      },
    },
  });
  const stop = store.subscribe(() => {
    heard += 1;
  });
  await store.save(record('talk'));
  hearOther();
  expect({ heard, told }).toEqual({ heard: 2, told: 1 });
  stop();
  await store.remove('talk');
  expect(heard).toBe(2);
});

test('deleting all leaves nothing, not even what could not be saved', async () => {
  const { backend, fill, empty } = disk();
  const store = storeOver(backend);
  await store.save(record('saved'));
  fill(FULL);
  await store.save(record('unsaved'));
  empty();
  await store.removeAll();
  expect(await store.list()).toEqual({ records: [], damaged: 0 });
  expect(store.keeping()).toEqual({ state: 'kept' });
});

test('a talk that was deleted, here or in another tab, does not come back with its next reply', async () => {
  const backend = memoryBackend();
  const [here, there] = [storeOver(backend), storeOver(backend)];
  await here.save(record('talk'));
  await there.removeAll();
  expect((await here.save(record('talk', { revision: 1 }))).outcome).toBe('removed');
  const saves = [here.save(record('talk', { revision: 1 })), here.save(record('talk', { revision: 2 }))];
  expect((await Promise.all(saves)).map(({ outcome }) => outcome)).toEqual(['removed', 'removed']);
  expect(await there.list()).toEqual({ records: [], damaged: 0 });
  expect(here.keeping()).toEqual({ state: 'kept' });
});

test('a talk deleted where there is no database does not come back either', async () => {
  const store = storeOver(new Error('storage is blocked'));
  await store.save(record('talk'));
  await store.removeAll();
  expect((await store.save(record('talk', { revision: 1 }))).outcome).toBe('removed');
  expect(await store.get('talk')).toBeNull();
});

test('what a full disk refused is no deleted talk: it is written when there is room', async () => {
  const { backend, fill, empty } = disk();
  const store = storeOver(backend);
  fill(FULL);
  await store.save(record('talk'));
  empty();
  expect((await store.save(record('talk', { revision: 1 }))).outcome).toBe('saved');
});

test('a talk under the name of another is unreadable, and nobody goes on with it by mistake', async () => {
  const backend = memoryBackend();
  const misplaced = record('other', { revision: 9 });
  const store = storeOver({
    ...backend,
    readAll: async () => [{ key: 'talk', value: misplaced }],
    read: async () => misplaced,
  });
  expect(await store.list()).toEqual({ records: [], damaged: 1 });
  expect(await store.get('talk')).toBeNull();
});

test('a record of before the coach was remembered is read; one that remembers nonsense is not', async () => {
  const backend = memoryBackend();
  const store = storeOver({
    ...backend,
    readAll: async () => [
      { key: 'old', value: record('old') },
      { key: 'new', value: record('new', { coachWaits: true }) },
      { key: 'odd', value: { ...record('odd'), coachWaits: 'yes' } },
    ],
  });
  const { records, damaged } = await store.list();
  expect({ ids: records.map(({ attempt }) => attempt.id), damaged }).toEqual({
    ids: ['old', 'new'],
    damaged: 1,
  });
});
