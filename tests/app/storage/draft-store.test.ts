import { expect, test } from 'vitest';
import { MOST_UNNAMED } from '#app/storage/create-draft-store.ts';
import { draftMemoryBackend } from '#app/storage/draft-memory-backend.ts';
import type { DraftRecord } from '#app/storage/draft-store.ts';
import { draftDisk, draftsOver, tabs } from './drafts-in-a-test.ts';
import { FULL } from './store-in-a-test.ts';

const texts = { 'scenario.yaml': 'title: One\n' };
const withText = (record: DraftRecord, text: string): DraftRecord => ({
  ...record,
  texts: { 'scenario.yaml': text },
});

test('a new draft is listed, read and saved on top of itself', async () => {
  const { store } = draftsOver(draftMemoryBackend());
  const made = await store.create({ title: 'One', texts });
  expect(made).toMatchObject({ title: 'One', texts, revision: 1, blobs: {} });
  const saved = await store.save({ ...withText(made, 'title: Two\n'), title: 'Two' });
  expect(saved).toMatchObject({ outcome: 'saved', record: { revision: 2 } });
  expect(await store.list()).toEqual([
    { id: made.id, title: 'Two', createdAt: made.createdAt, updatedAt: expect.any(Number) as number },
  ]);
  expect(await store.read(made.id)).toMatchObject({ texts: { 'scenario.yaml': 'title: Two\n' } });
});

test('drafts are listed the one changed last first', async () => {
  const { store } = draftsOver(draftMemoryBackend());
  const first = await store.create({ title: 'first', texts });
  await store.create({ title: 'second', texts });
  await store.save(withText(first, 'x'));
  expect((await store.list()).map(({ title }) => title)).toEqual(['first', 'second']);
});

test('of two tabs that write from the same state the second is told and overwrites nothing', async () => {
  const backend = draftMemoryBackend();
  const [here, there] = [draftsOver(backend).store, draftsOver(backend).store];
  const made = await here.create({ title: 'One', texts });
  await there.save(withText(made, 'theirs'));
  const mine = await here.save(withText(made, 'mine'));
  expect(mine).toMatchObject({ outcome: 'conflict', stored: { texts: { 'scenario.yaml': 'theirs' } } });
  expect((await here.read(made.id))?.texts['scenario.yaml']).toBe('theirs');
});

test('two tabs that write the very same words do not disagree', async () => {
  const backend = draftMemoryBackend();
  const [here, there] = [draftsOver(backend).store, draftsOver(backend).store];
  const made = await here.create({ title: 'One', texts });
  await there.save(withText(made, 'same'));
  expect(await here.save(withText(made, 'same'))).toMatchObject({
    outcome: 'saved',
    record: { revision: 2 },
  });
});

test('a deleted draft does not come back with a late save', async () => {
  const { store } = draftsOver(draftMemoryBackend());
  const made = await store.create({ title: 'One', texts });
  await store.keepVersion({ draft: made.id, name: null, at: 1, texts });
  await store.remove(made.id);
  expect(await store.save(withText(made, 'late'))).toEqual({ outcome: 'deleted' });
  expect(await store.list()).toEqual([]);
  expect(await store.versions(made.id)).toEqual([]);
});

test('on a full disk the draft lives on in this tab, and is written with the next save', async () => {
  const disk = draftDisk();
  const { store } = draftsOver(disk.backend);
  const made = await store.create({ title: 'One', texts });
  disk.fill(FULL);
  const mine = withText(made, 'mine');
  expect(await store.save(mine)).toMatchObject({ outcome: 'not-saved', reason: 'full' });
  expect((await store.read(made.id))?.texts['scenario.yaml']).toBe('mine');
  disk.empty();
  expect(await store.save(withText(mine, 'mine too'))).toMatchObject({
    outcome: 'saved',
    record: { revision: 2 },
  });
  expect(await draftsOver(disk.backend).store.read(made.id)).toMatchObject({
    texts: { 'scenario.yaml': 'mine too' },
  });
});

test('a draft that was made on a full disk is written once there is room', async () => {
  const disk = draftDisk();
  disk.fill(FULL);
  const { store } = draftsOver(disk.backend);
  const made = await store.create({ title: 'One', texts });
  expect(await store.list()).toMatchObject([{ title: 'One' }]);
  disk.empty();
  expect(await store.save(withText(made, 'on'))).toMatchObject({ outcome: 'saved', record: { revision: 1 } });
  expect(await draftsOver(disk.backend).store.read(made.id)).toMatchObject({
    texts: { 'scenario.yaml': 'on' },
  });
});

test('where the database is forbidden everything works, and is said to end with the tab', async () => {
  const { store } = draftsOver(new Error('denied'));
  const made = await store.create({ title: 'One', texts });
  expect(await store.read(made.id)).toMatchObject({ texts });
  expect(store.durable()).toBe(false);
});

test('a damaged draft is not read, and gives way when its tab saves', async () => {
  const backend = draftMemoryBackend();
  const { store } = draftsOver(backend);
  const made = await store.create({ title: 'One', texts });
  const torn = { ...made, texts: { 'scenario.yaml': 5 }, revision: 2 } as unknown as DraftRecord;
  await backend.write(torn, made);
  expect(await store.read(made.id)).toBeUndefined();
  const saved = await store.save({ ...withText(made, 'sound'), revision: 2 });
  expect(saved).toMatchObject({ outcome: 'saved' });
  expect((await store.read(made.id))?.texts['scenario.yaml']).toBe('sound');
});

test('of versions without a name the oldest make way, those with a name stay', async () => {
  const { store } = draftsOver(draftMemoryBackend());
  const { id } = await store.create({ title: 'One', texts });
  const named = await store.keepVersion({ draft: id, name: 'for the pilot', at: 1, texts });
  for (let at = 2; at < MOST_UNNAMED + 5; at++) await store.keepVersion({ draft: id, name: null, at, texts });
  const kept = await store.versions(id);
  expect(kept).toHaveLength(MOST_UNNAMED + 1);
  expect(kept.at(-1)).toEqual(named);
  await store.nameVersion(kept[0]!, 'the last');
  expect((await store.versions(id))[0]).toMatchObject({ name: 'the last', at: MOST_UNNAMED + 4 });
  await store.removeVersion(named.id);
  expect(await store.versions(id)).toHaveLength(MOST_UNNAMED);
});

test('every tab hears of a change, its own and another’s', async () => {
  const backend = draftMemoryBackend();
  const channel = tabs();
  const here = draftsOver(backend, { otherTabs: channel.join() }).store;
  const there = draftsOver(backend, { otherTabs: channel.join() }).store;
  let [hereHeard, thereHeard] = [0, 0];
  here.subscribe(() => hereHeard++);
  const stop = there.subscribe(() => thereHeard++);
  const made = await here.create({ title: 'One', texts });
  stop();
  await here.remove(made.id);
  expect({ hereHeard, thereHeard }).toEqual({ hereHeard: 2, thereHeard: 1 });
});
