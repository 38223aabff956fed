import { beforeEach, expect, test } from 'vitest';
import { openJournal } from '#app/storage/journal.ts';
import { memoryBackend } from '#app/storage/memory-backend.ts';
import type { TalkStore } from '#app/storage/talk-store.ts';
import { busyBrowser, disk, FULL, record, slowDisk, storeOver } from './store-in-a-test.ts';

beforeEach(() => localStorage.clear());

const journalOf = () => openJournal(() => localStorage);
const planOf = async (store: TalkStore, id = 'talk') => (await store.get(id))?.plan;

test('what is still being written is what is read, alone and in the list', async () => {
  const { backend, letThrough } = slowDisk();
  const store = storeOver(backend);
  const saving = store.save(record('talk', { plan: 'first' }));
  const savingNext = store.save(record('talk', { plan: 'next', revision: 1 }));
  expect(await planOf(store)).toBe('next');
  expect((await store.list()).records.map(({ plan }) => plan)).toEqual(['next']);
  await letThrough();
  expect([(await saving).outcome, (await savingNext).outcome]).toEqual(['saved', 'saved']);
  expect(await backend.read('talk')).toMatchObject({ plan: 'next', revision: 2 });
});

test('a tab that ends at any moment of a save leaves the newest state to the next tab', async () => {
  const { backend, letThrough } = slowDisk();
  const killed = storeOver(backend, { journal: journalOf() });
  const first = killed.save(record('talk', { plan: 'first' }));
  await letThrough();
  await first;
  // The write of this one never happens.
  void killed.save(record('talk', { plan: 'last shown', revision: 1 }));

  const next = storeOver(backend, { journal: journalOf() });
  expect(await planOf(next)).toBe('last shown');
  expect((await next.list()).records.map(({ plan }) => plan)).toEqual(['last shown']);
  const resumed = next.save({ ...record('talk', { plan: 'gone on' }), revision: 2 });
  await letThrough();
  expect((await resumed).outcome).toBe('saved');
  expect(await backend.read('talk')).toMatchObject({ plan: 'gone on', revision: 3 });
  expect(localStorage).toHaveLength(0);
});

test('a save is noted when the call returns, and noted no more once it is written', async () => {
  const store = storeOver(memoryBackend(), { journal: journalOf() });
  const saving = store.save(record('talk', { plan: 'noted' }));
  expect(journalOf().read('talk')).toMatchObject({ plan: 'noted', revision: 1 });
  await saving;
  expect(journalOf().readAll()).toEqual([]);
});

test('what is noted may wait for a free moment to be written, and is what is read meanwhile', async () => {
  const backend = memoryBackend();
  const { whenFree, setFree } = busyBrowser();
  const store = storeOver(backend, { journal: journalOf(), whenFree });
  await store.save(record('talk', { plan: 'first' }));
  const saving = store.save(record('talk', { plan: 'next', revision: 1 }));
  expect(await planOf(store)).toBe('next');
  expect(await backend.read('talk')).toMatchObject({ plan: 'first' });
  expect(await planOf(storeOver(backend, { journal: journalOf() }))).toBe('next');
  setFree();
  expect((await saving).outcome).toBe('saved');
  expect(localStorage).toHaveLength(0);
});

test('what cannot be noted is written at once', async () => {
  const store = storeOver(memoryBackend(), { whenFree: () => new Promise(() => undefined) });
  await store.save(record('talk'));
  expect((await store.save(record('talk', { plan: 'next', revision: 1 }))).outcome).toBe('saved');
});

test('what a tab noted and did not live to write is written by the tab that opens the talk', async () => {
  const backend = memoryBackend();
  await backend.write(record('talk', { revision: 1 }));
  journalOf().note(record('talk', { plan: 'noted', revision: 2 }));
  const store = storeOver(backend, { journal: journalOf() });
  expect(await planOf(store)).toBe('noted');
  await expect.poll(() => backend.read('talk')).toMatchObject({ plan: 'noted', revision: 2 });
  await expect.poll(() => localStorage.length).toBe(0);
});

test('a tab that lives on is told nothing of another that wrote its noted state for it', async () => {
  const backend = memoryBackend();
  const { whenFree, setFree } = busyBrowser();
  const here = storeOver(backend, { journal: journalOf(), whenFree });
  await here.save(record('talk'));
  const saving = here.save(record('talk', { plan: 'noted', revision: 1 }));
  const there = storeOver(backend, { journal: journalOf() });
  expect(await planOf(there)).toBe('noted');
  await expect.poll(() => backend.read('talk')).toMatchObject({ plan: 'noted' });
  setFree();
  expect((await saving).outcome).toBe('saved');
});

test('a noted reply to a talk that is deleted as it is opened does not bring the talk back', async () => {
  const backend = memoryBackend();
  await backend.write(record('talk', { revision: 1 }));
  journalOf().note(record('talk', { plan: 'noted', revision: 2 }));
  const { whenFree, setFree } = busyBrowser();
  await storeOver(backend, { journal: journalOf(), whenFree }).get('talk');
  await storeOver(backend, { journal: journalOf() }).remove('talk');
  setFree();
  await expect.poll(() => localStorage.length).toBe(0);
  expect(await backend.read('talk')).toBeUndefined();
});

test('a conflict of one save is a conflict of those made on top of it', async () => {
  const { backend, letThrough } = slowDisk();
  const [here, there] = [storeOver(backend), storeOver(backend)];
  const theirs = there.save(record('talk', { plan: 'theirs' }));
  const mine = here.save(record('talk', { plan: 'mine' }));
  const mineOnTop = here.save(record('talk', { plan: 'mine on top', revision: 1 }));
  await letThrough();
  expect((await theirs).outcome).toBe('saved');
  expect(await mine).toMatchObject({ outcome: 'conflict', stored: { plan: 'theirs' } });
  expect(await mineOnTop).toMatchObject({ outcome: 'conflict', stored: { plan: 'theirs' } });
  expect(await planOf(here)).toBe('theirs');
});

test('a conflict leaves nothing noted that could come back', async () => {
  const backend = memoryBackend();
  const there = storeOver(backend);
  await there.save(record('talk', { plan: 'theirs' }));
  const here = storeOver(backend, { journal: journalOf() });
  await Promise.all([here.save(record('talk')), here.save(record('talk', { revision: 1 }))]);
  expect(journalOf().readAll()).toEqual([]);
  expect(await planOf(here)).toBe('theirs');
});

test('what another tab has noted and not yet written is not overwritten', async () => {
  const { backend, letThrough } = slowDisk();
  const there = storeOver(backend, { journal: journalOf() });
  const here = storeOver(backend, { journal: journalOf() });
  const theirs = there.save(record('talk', { plan: 'theirs' }));
  expect(await here.save(record('talk', { plan: 'mine' }))).toMatchObject({
    outcome: 'conflict',
    stored: { plan: 'theirs' },
  });
  await letThrough();
  expect((await theirs).outcome).toBe('saved');
});

test('a noted state older than the stored one is dropped', async () => {
  const backend = memoryBackend();
  await backend.write(record('talk', { plan: 'stored', revision: 5 }));
  journalOf().note(record('talk', { plan: 'older', revision: 5 }));
  const store = storeOver(backend, { journal: journalOf() });
  expect(await planOf(store)).toBe('stored');
  expect(journalOf().readAll()).toEqual([]);
});

test('a talk refused by a full disk is there again in the next tab', async () => {
  const { backend, fill, empty } = disk();
  fill(FULL);
  await storeOver(backend, { journal: journalOf() }).save(record('talk', { plan: 'refused' }));
  empty();
  expect(await planOf(storeOver(backend, { journal: journalOf() }))).toBe('refused');
});

test('what could not be saved here gives way when another tab has gone on', async () => {
  const { backend, fill, empty } = disk();
  const [here, there] = [storeOver(backend), storeOver(backend)];
  fill(FULL);
  await here.save(record('talk', { plan: 'refused' }));
  empty();
  await there.save(record('talk', { plan: 'theirs' }));
  await here.save(record('another'));
  expect(await planOf(here)).toBe('theirs');
  expect(here.keeping()).toEqual({ state: 'kept' });
});

test('a talk removed while it is being written does not come back', async () => {
  const { backend, letThrough } = slowDisk();
  const store = storeOver(backend, { journal: journalOf() });
  void store.save(record('talk'));
  void store.save(record('talk', { revision: 1 }));
  const removed = store.remove('talk');
  await letThrough();
  await removed;
  expect(await store.list()).toEqual({ records: [], damaged: 0 });
  expect(localStorage).toHaveLength(0);
});

test('deleting all deletes what is only noted, too', async () => {
  journalOf().note(record('noted', { revision: 3 }));
  const store = storeOver(memoryBackend(), { journal: journalOf() });
  expect((await store.list()).records).toHaveLength(1);
  await store.removeAll();
  expect(await store.list()).toEqual({ records: [], damaged: 0 });
});

test('without a database nothing of this tab is noted for the next, and what was noted before stays', async () => {
  journalOf().note(record('before', { revision: 3 }));
  const store = storeOver(new Error('blocked'), { journal: journalOf() });
  await store.save(record('talk'));
  await store.save(record('talk', { revision: 1 }));
  await store.save(record('before', { revision: 3, plan: 'gone on' }));
  expect(await planOf(store, 'before')).toBe('gone on');
  expect(journalOf().readAll()).toMatchObject([{ plan: null, revision: 3, attempt: { id: 'before' } }]);
});
