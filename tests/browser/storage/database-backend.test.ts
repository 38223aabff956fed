import { afterEach, expect, test } from 'vitest';
import { databaseBackend } from '#app/storage/database-backend.ts';
import { openJournal } from '#app/storage/journal.ts';
import type { TalkRecord } from '#app/storage/talk-record.ts';
import { createTalkStore } from '#app/storage/talk-store.ts';

const used = new Set<string>();

function freshName(): string {
  const name = `test-${crypto.randomUUID()}`;
  used.add(name);
  return name;
}

afterEach(() => {
  for (const name of used) indexedDB.deleteDatabase(name);
  used.clear();
});

function record(id: string, revision: number, plan: string | null = null): TalkRecord {
  return {
    attempt: {
      version: 1,
      id,
      scenario: 's',
      hash: 'h',
      seed: 1,
      mode: 'learn',
      replies: [{ reply: 'a', at: 5 }],
    },
    title: 'T',
    startedAt: 1,
    updatedAt: 1,
    endedAt: null,
    ending: null,
    takenBack: 0,
    reaction: null,
    plan,
    revision,
  };
}

test('what one connection wrote, another reads, as a new tab would', async () => {
  const name = freshName();
  await (await databaseBackend(name)).write(record('talk', 1, 'mine'));
  expect(await (await databaseBackend(name)).read('talk')).toEqual(record('talk', 1, 'mine'));
});

test('what must go on with a stored record does not bring a removed one back', async () => {
  const backend = await databaseBackend(freshName());
  await backend.write(record('talk', 1));
  await backend.removeAll();
  expect(await backend.write(record('talk', 2), true)).toEqual({ written: false, stored: undefined });
  expect(await backend.readAll()).toEqual([]);
});

test('a write made from an older state is refused and hands back what is stored', async () => {
  const name = freshName();
  const [here, there] = [await databaseBackend(name), await databaseBackend(name)];
  await here.write(record('talk', 1));
  await there.write(record('talk', 2, 'there'));
  expect(await here.write(record('talk', 2, 'here'))).toEqual({
    written: false,
    stored: record('talk', 2, 'there'),
  });
  expect(await here.read('talk')).toMatchObject({ plan: 'there' });
});

test('of two writes from the same state at the same moment exactly one wins', async () => {
  const name = freshName();
  const [here, there] = [await databaseBackend(name), await databaseBackend(name)];
  await here.write(record('talk', 1));
  const results = await Promise.all([
    here.write(record('talk', 2, 'here')),
    there.write(record('talk', 2, 'there')),
  ]);
  expect(results.filter(({ written }) => written)).toHaveLength(1);
});

test('a connection that the browser closed is opened again', async () => {
  const name = freshName();
  const backend = await databaseBackend(name);
  await backend.write(record('talk', 1));
  // Deleting the database makes every connection let go, as clearing the site data does.
  await new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.addEventListener('success', resolve);
    request.addEventListener('error', reject);
  });
  await backend.write(record('after', 1));
  expect(await backend.readAll()).toEqual([{ key: 'after', value: record('after', 1) }]);
});

test('a thing in the database that is no talk is counted, and spoils nothing', async () => {
  const name = freshName();
  const backend = await databaseBackend(name);
  await backend.write(record('sound', 1));
  await backend.write({ attempt: { id: 'torn' } } as unknown as TalkRecord);
  const store = createTalkStore({ open: () => Promise.resolve(backend), now: () => 1 });
  const { records, damaged } = await store.list();
  expect({ ids: records.map(({ attempt }) => attempt.id), damaged }).toEqual({ ids: ['sound'], damaged: 1 });
});

test('ten saves at once arrive as one talk at its tenth revision, and nothing stays noted', async () => {
  const name = freshName();
  const journal = openJournal(() => localStorage);
  const store = createTalkStore({ open: () => databaseBackend(name), now: () => 1, journal });
  const saved = await Promise.all(
    Array.from({ length: 10 }, (_, index) => store.save(record('talk', index, `reply ${index}`))),
  );
  expect(saved.every(({ outcome }) => outcome === 'saved')).toBe(true);
  expect(await (await databaseBackend(name)).read('talk')).toEqual(record('talk', 10, 'reply 9'));
  expect(journal.readAll()).toEqual([]);
});

test('of two tabs saving fast from the same state one wins whole, and the other is told', async () => {
  const name = freshName();
  const open = () => databaseBackend(name);
  const [here, there] = [createTalkStore({ open, now: () => 1 }), createTalkStore({ open, now: () => 1 })];
  const play = (store: typeof here, plan: string) =>
    Promise.all([0, 1, 2].map((revision) => store.save(record('talk', revision, plan))));
  const [mine, theirs] = await Promise.all([play(here, 'here'), play(there, 'there')]);
  const outcomes = [mine, theirs].map((saves) => new Set(saves.map(({ outcome }) => outcome)));
  expect(outcomes).toContainEqual(new Set(['saved']));
  expect(outcomes).toContainEqual(new Set(['conflict']));
});
