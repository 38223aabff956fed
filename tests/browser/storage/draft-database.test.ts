import { afterEach, expect, test } from 'vitest';
import { createDraftStore } from '#app/storage/create-draft-store.ts';
import { draftDatabaseBackend } from '#app/storage/draft-database-backend.ts';
import { openDraftJournal } from '#app/storage/draft-journal.ts';
import { draftSessions } from '#app/storage/draft-sessions.ts';

const used = new Set<string>();

function freshName(): string {
  const name = `test-drafts-${crypto.randomUUID()}`;
  used.add(name);
  return name;
}

const storeOn = (name: string) =>
  createDraftStore({
    open: () => draftDatabaseBackend(name),
    now: () => Date.now(),
    newId: () => crypto.randomUUID(),
  });

afterEach(() => {
  for (const name of used) indexedDB.deleteDatabase(name);
  used.clear();
});

const texts = { 'scenario.yaml': 'title: One\n', 'translations/de.yaml': 'title: Eins\n' };

test('what one connection wrote, sound recordings included, another reads as a new tab would', async () => {
  const name = freshName();
  const blobs = { 'audio/hello.ogg': new Blob(['sound'], { type: 'audio/ogg' }) };
  const made = await storeOn(name).store.create({ title: 'One', texts, blobs });
  const read = await storeOn(name).store.read(made.id);
  expect(read).toMatchObject({ title: 'One', texts, revision: 1 });
  expect(await read?.blobs['audio/hello.ogg']?.text()).toBe('sound');
});

test('votes are kept with their draft, and what is damaged of them does not take its words with it', async () => {
  const name = freshName();
  const { store, backend } = storeOn(name);
  const votes = [{ id: 'monday', name: 'monday.json', at: 1, text: '{}' }];
  const made = await store.create({ title: 'One', texts, votes });
  expect((await storeOn(name).store.read(made.id))?.votes).toEqual(votes);
  const damaged = { ...made, revision: 2, votes: [...votes, { id: 7 }] as unknown as typeof votes };
  await (await backend()).write(damaged, damaged);
  expect(await storeOn(name).store.read(made.id)).toMatchObject({ texts, votes });
  await store.remove(made.id);
  expect(await storeOn(name).store.read(made.id)).toBeUndefined();
});

test('of two tabs saving from the same state at the same moment exactly one wins', async () => {
  const name = freshName();
  const [here, there] = [storeOn(name).store, storeOn(name).store];
  const made = await here.create({ title: 'One', texts });
  const saves = await Promise.all([
    here.save({ ...made, texts: { 'scenario.yaml': 'here' } }),
    there.save({ ...made, texts: { 'scenario.yaml': 'there' } }),
  ]);
  expect(saves.map(({ outcome }) => outcome).toSorted()).toEqual(['conflict', 'saved']);
});

test('removing a draft takes its versions, notes and handle with it, and nobody else’s', async () => {
  const name = freshName();
  const { store, backend } = storeOn(name);
  const journal = openDraftJournal(() => null, backend);
  const [gone, stays] = [
    await store.create({ title: 'gone', texts }),
    await store.create({ title: 'stays', texts }),
  ];
  for (const { id } of [gone, stays]) {
    await store.keepVersion({ draft: id, name: null, at: 1, texts });
    await (await backend()).writeHandle(id, { kind: 'file' });
    await (await backend()).writeNote({ draft: id, session: 's', seq: 1, base: 1, changes: [] });
  }
  await store.remove(gone.id);
  expect(await store.versions(gone.id)).toEqual([]);
  expect(await store.versions(stays.id)).toHaveLength(1);
  expect((await journal.read(gone.id)).size).toBe(0);
  expect((await journal.read(stays.id)).size).toBe(1);
  expect(await (await backend()).readHandle(gone.id)).toBeUndefined();
  expect(await (await backend()).readHandle(stays.id)).toEqual({ kind: 'file' });
});

test('notes are forgotten as far as they are written', async () => {
  const backend = await draftDatabaseBackend(freshName());
  for (const seq of [1, 2, 3, 20])
    await backend.writeNote({ draft: 'd', session: 's', seq, base: 1, changes: [] });
  await backend.removeNotes('d', 's', 3);
  expect(await backend.readNotes('d')).toMatchObject([{ seq: 20 }]);
});

test('a connection that the browser closed is opened again', async () => {
  const name = freshName();
  const { store } = storeOn(name);
  await store.create({ title: 'before', texts });
  await new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.addEventListener('success', resolve);
    request.addEventListener('error', reject);
  });
  await store.create({ title: 'after', texts });
  expect(await store.list()).toMatchObject([{ title: 'after' }]);
});

test('a session counts as over once its tab has let go, and not before', async () => {
  const sessions = draftSessions(navigator.locks);
  const end = sessions.hold('here');
  expect(await sessions.isOver('somebody-else')).toBe(true);
  expect(await sessions.isOver('here')).toBe(false);
  const over = sessions.whenOver('here');
  end();
  await over;
  expect(await sessions.isOver('here')).toBe(true);
});
