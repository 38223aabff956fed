import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { draftMemoryBackend } from '#app/storage/draft-memory-backend.ts';
import { draftDisk, draftsOver } from '../../storage/drafts-in-a-test.ts';
import { FULL } from '../../storage/store-in-a-test.ts';
import { browser, settle } from './keeping-in-a-test.ts';

const START = 'title: The late parcel\n';
const texts = { 'scenario.yaml': START };

beforeEach(() => localStorage.clear());

async function opened(backend = draftMemoryBackend()) {
  const here = browser(backend);
  const drafts = draftsOver(backend);
  const record = await drafts.store.create({ title: 'The late parcel', texts });
  const stored = async () => (await draftsOver(backend).store.read(record.id))?.texts['scenario.yaml'];
  return { backend, here, drafts, record, stored, tab: await here.open(drafts, record) };
}

test('a pause in typing saves, with the title as it stands', async () => {
  const { here, tab, drafts, stored } = await opened();
  tab.type('# more');
  expect(tab.keeper.get().draft.state).toBe('saving');
  expect(tab.asksBeforeLeaving()).toBe(false);
  await here.time.pass(300);
  expect(await stored()).toBe(START);
  await here.time.pass(100);
  expect(await stored()).toBe(`${START}# more`);
  expect(tab.keeper.get()).toEqual({ draft: { state: 'saved' }, notice: null });
  expect(await drafts.store.list()).toMatchObject([{ title: 'The late parcel' }]);
  expect(localStorage).toHaveLength(0);
});

test('whoever types without a pause is saved all the same', async () => {
  const { here, tab, stored } = await opened();
  for (let n = 0; n < 20; n++) {
    tab.type('#');
    await here.time.pass(200);
  }
  expect((await stored())?.length).toBeGreaterThan(START.length + 10);
});

test('leaving the page saves at once', async () => {
  const { tab, stored } = await opened();
  tab.type('# last words');
  tab.leave();
  await settle();
  expect(await stored()).toBe(`${START}# last words`);
});

test('killed at any moment, nothing typed is lost, and the next opening says so and can take it back', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          words: fc.constantFrom('a', '# x\n', 'beats:\n', ''),
          pause: fc.constantFrom(0, 50, 399, 400, 5000),
          undo: fc.boolean(),
        }),
        { maxLength: 25 },
      ),
      fc.boolean(),
      async (steps, databaseLosesNotes) => {
        localStorage.clear();
        const { here, drafts, record, tab, backend } = await opened();
        for (const { words, pause, undo } of steps) {
          if (undo) tab.studio.undo();
          else tab.type(words);
          if (pause > 0) await here.time.pass(pause);
        }
        const left = tab.text();
        tab.kill();
        here.killAll();
        // Either place alone is enough.
        await settle();
        if (databaseLosesNotes) backend.readNotes = () => Promise.resolve([]);
        else localStorage.clear();

        const stored = (await drafts.store.read(record.id))!;
        const again = await here.open(draftsOver(backend), stored);
        expect(again.text()).toBe(left);
        const recovered = stored.texts['scenario.yaml'] !== left;
        expect(again.keeper.get().notice).toEqual(recovered ? { kind: 'recovered' } : null);
        await here.time.pass(400);
        expect((await drafts.store.read(record.id))?.texts['scenario.yaml']).toBe(left);
        if (recovered) {
          again.studio.undo();
          expect(again.text()).toBe(stored.texts['scenario.yaml']);
        }
        again.keeper.close();
        await settle();
        expect(localStorage).toHaveLength(0);
      },
    ),
    { numRuns: 150 },
  );
});

test('killed again and again, the draft has every letter of every tab', async () => {
  const round = fc.record({ letters: fc.nat(9), pause: fc.constantFrom(0, 100, 400, 401, 1000) });
  await fc.assert(
    fc.asyncProperty(fc.array(round, { minLength: 2, maxLength: 6 }), async (rounds) => {
      localStorage.clear();
      const { here, drafts, record, tab, backend } = await opened();
      let current = tab;
      let written = START;
      for (const { letters, pause } of rounds) {
        for (let n = 0; n < letters; n++) current.type(`${n}`);
        written += '012345678'.slice(0, letters);
        await here.time.pass(pause);
        current.kill();
        here.killAll();
        await settle();
        const stored = (await drafts.store.read(record.id))!;
        current = await here.open(draftsOver(backend), stored);
        expect(current.text()).toBe(written);
      }
    }),
    { numRuns: 60 },
  );
});

test('a tab that is slow to end is waited for, and its last words come then', async () => {
  const { here, drafts, record, tab, backend } = await opened();
  tab.type('# last');
  tab.kill();
  const again = await here.open(draftsOver(backend), (await drafts.store.read(record.id))!);
  expect(again.text()).toBe(START);
  here.killAll();
  await settle();
  expect(again.text()).toBe(`${START}# last`);
  expect(again.keeper.get().notice).toEqual({ kind: 'recovered' });
});

test('deleted in another tab, the draft does not come back by itself but can be kept as a new one', async () => {
  const { here, drafts, record, tab } = await opened();
  await drafts.store.remove(record.id);
  await settle();
  expect(tab.keeper.get().draft).toEqual({ state: 'deleted' });
  tab.type('# still here');
  await here.time.pass(5000);
  expect(await drafts.store.list()).toEqual([]);
  const id = await tab.keeper.keepAsCopy();
  expect((await drafts.store.read(id))?.texts['scenario.yaml']).toBe(`${START}# still here`);
});

test('on a full disk writing goes on, it is said, and saved by itself once there is room', async () => {
  const disk = draftDisk();
  const here = browser(disk.backend);
  const drafts = draftsOver(disk.backend);
  const record = await drafts.store.create({ title: '', texts });
  const tab = await here.open(drafts, record);
  disk.fill(FULL);
  tab.type('# more');
  await here.time.pass(400);
  expect(tab.keeper.get().draft).toMatchObject({ state: 'not-saved', reason: 'full' });
  expect(tab.asksBeforeLeaving()).toBe(true);
  tab.type(' and more');
  await here.time.pass(400);
  disk.empty();
  await here.time.pass(10_000);
  expect(tab.keeper.get().draft).toEqual({ state: 'saved' });
  expect((await draftsOver(disk.backend).store.read(record.id))?.texts['scenario.yaml']).toBe(
    `${START}# more and more`,
  );
});

test('closed on a full disk and opened again in the same page, it goes on where it was', async () => {
  const disk = draftDisk();
  const here = browser(disk.backend);
  const drafts = draftsOver(disk.backend);
  const record = await drafts.store.create({ title: '', texts });
  const tab = await here.open(drafts, record);
  disk.fill(FULL);
  tab.type('# more');
  await here.time.pass(400);
  tab.keeper.close();
  await settle();
  const again = await here.open(drafts, (await drafts.store.read(record.id))!);
  expect(again.text()).toBe(`${START}# more`);
  disk.empty();
  await here.time.pass(400);
  expect((await draftsOver(disk.backend).store.read(record.id))?.texts['scenario.yaml']).toBe(
    `${START}# more`,
  );
});

test('where the browser keeps nothing it says so from the start', async () => {
  const backend = draftMemoryBackend();
  const drafts = draftsOver(new Error('denied'));
  const record = await drafts.store.create({ title: '', texts });
  const tab = await browser(backend).open(drafts, record);
  expect(tab.keeper.get().draft).toEqual({ state: 'this-tab-only' });
  expect(tab.asksBeforeLeaving()).toBe(false);
  tab.type('words');
  expect(tab.asksBeforeLeaving()).toBe(true);
});

test('a session’s first change keeps what was there before as a version, and ten minutes of work another', async () => {
  const { here, drafts, record, tab } = await opened();
  tab.type('a');
  await here.time.pass(9 * 60_000);
  tab.type('b');
  await here.time.pass(2 * 60_000);
  tab.type('c');
  await here.time.pass(1000);
  expect(
    (await drafts.store.versions(record.id)).map(({ name, texts: kept }) => [name, kept['scenario.yaml']]),
  ).toEqual([
    [null, `${START}abc`],
    [null, START],
  ]);
});

test('a letter in a very long text is noted without the text', async () => {
  const long = `${START}${'# a line of many\n'.repeat(27_000)}`;
  const backend = draftMemoryBackend();
  const here = browser(backend);
  const drafts = draftsOver(backend);
  const record = await drafts.store.create({ title: '', texts: { 'scenario.yaml': long } });
  const tab = await here.open(drafts, record);
  tab.type('x');
  expect(localStorage).toHaveLength(1);
  expect(localStorage.getItem(localStorage.key(0)!)!.length).toBeLessThan(300);
});

const votesOf = (day: string, at = 1) => ({ id: day, name: `${day}.json`, at, text: '{}' });
const daysOf = (votes: readonly { readonly id: string }[] | undefined) => votes?.map(({ id }) => id);

test('votes of a session are written with the draft at once, and go with it', async () => {
  const { tab, drafts, record } = await opened();
  await tab.keeper.votes.put(votesOf('monday'));
  await tab.keeper.votes.put(votesOf('tuesday'));
  await tab.keeper.votes.put(votesOf('monday', 2));
  await tab.keeper.votes.remove('tuesday');
  expect((await drafts.store.read(record.id))?.votes).toEqual([votesOf('monday', 2)]);
  const copy = await drafts.store.create((await drafts.store.read(record.id))!);
  expect(daysOf((await drafts.store.read(copy.id))?.votes)).toEqual(['monday']);
  await drafts.store.remove(record.id);
  expect(await drafts.store.read(record.id)).toBeUndefined();
});

test('votes that were removed last can be had back until others come', async () => {
  const { tab } = await opened();
  const { votes } = tab.keeper;
  await votes.put(votesOf('monday'));
  await votes.put(votesOf('tuesday'));
  expect(votes.removed()).toBeNull();
  await votes.remove('monday');
  expect(votes.removed()).toEqual(votesOf('monday'));
  await votes.put(votesOf('monday'));
  expect(votes.removed()).toBeNull();
  expect(daysOf(votes.all())).toEqual(['tuesday', 'monday']);
});

test('votes that find no room stay in the page, are said not to be saved, and are written when there is room', async () => {
  const disk = draftDisk();
  const drafts = draftsOver(disk.backend);
  const record = await drafts.store.create({ title: 'The late parcel', texts });
  const here = browser(disk.backend);
  const tab = await here.open(drafts, record);
  disk.fill(FULL);
  await tab.keeper.votes.put(votesOf('monday'));
  expect(tab.keeper.get().draft).toMatchObject({ state: 'not-saved', reason: 'full' });
  expect(tab.asksBeforeLeaving()).toBe(true);
  expect(daysOf(tab.keeper.votes.all())).toEqual(['monday']);
  disk.empty();
  await here.time.pass(10_000);
  expect(tab.keeper.get().draft.state).toBe('saved');
  expect(daysOf((await draftsOver(disk.backend).store.read(record.id))?.votes)).toEqual(['monday']);
});

test('where the browser keeps nothing, votes that were brought in are asked about before leaving', async () => {
  const backend = draftDisk().backend;
  const drafts = draftsOver(backend);
  const record = await drafts.store.create({ title: 'T', texts });
  const store = { ...drafts.store, durable: () => false };
  const here = browser(backend);
  const tab = await here.open({ ...drafts, store }, record);
  expect(tab.keeper.get().draft.state).toBe('this-tab-only');
  await tab.keeper.votes.put(votesOf('monday'));
  expect(tab.asksBeforeLeaving()).toBe(true);
});
