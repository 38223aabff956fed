import { beforeEach, expect, test } from 'vitest';
import { draftMemoryBackend } from '#app/storage/draft-memory-backend.ts';
import { draftsOver, tabs } from '../../storage/drafts-in-a-test.ts';
import { browser } from './keeping-in-a-test.ts';

const START = 'title: The late parcel\n';
const texts = { 'scenario.yaml': START };

beforeEach(() => localStorage.clear());

test('a tab with nothing unsaved follows another’s words as one step that can be undone', async () => {
  const backend = draftMemoryBackend();
  const here = browser(backend);
  const channel = tabs();
  const [one, other] = [channel.join(), channel.join()].map((otherTabs) =>
    draftsOver(backend, { otherTabs }),
  );
  const record = await one!.store.create({ title: '', texts });
  const [mine, theirs] = [await here.open(one!, record), await here.open(other!, record)];
  theirs.type('# theirs');
  await here.time.pass(400);
  expect(mine.text()).toBe(`${START}# theirs`);
  expect(mine.keeper.get()).toEqual({ draft: { state: 'saved' }, notice: { kind: 'followed' } });
  mine.type(' and mine');
  await here.time.pass(400);
  expect(theirs.text()).toBe(`${START}# theirs and mine`);
  mine.studio.undo();
  mine.studio.undo();
  expect(mine.text()).toBe(START);
});

async function disagreeing() {
  const backend = draftMemoryBackend();
  const here = browser(backend);
  // They do not hear each other: the second learns of the first when it writes.
  const [one, other] = [draftsOver(backend), draftsOver(backend)];
  const record = await one.store.create({ title: 'T', texts });
  const [mine, theirs] = [await here.open(one, record), await here.open(other, record)];
  theirs.type('# theirs');
  await here.time.pass(400);
  mine.type('# mine');
  await here.time.pass(400);
  const stored = async () => (await draftsOver(backend).store.read(record.id))?.texts['scenario.yaml'];
  const versions = async () =>
    (await one.store.versions(record.id)).map(({ name, texts: kept }) => [name, kept['scenario.yaml']]);
  return { backend, here, one, record, mine, theirs, stored, versions };
}

test('where another tab wrote first nothing is overwritten, and nothing more is written until one chooses', async () => {
  const { here, mine, stored, versions } = await disagreeing();
  expect(mine.keeper.get().draft).toMatchObject({ state: 'conflict' });
  mine.type(' and more');
  await here.time.pass(5000);
  expect(await stored()).toBe(`${START}# theirs`);
  expect(mine.text()).toBe(`${START}# mine and more`);
  expect(await versions()).toContainEqual(['Not saved because another tab wrote', `${START}# mine`]);
});

test('of two tabs’ words mine may stay; theirs are a version then', async () => {
  const { mine, stored, versions } = await disagreeing();
  await mine.keeper.keepMine();
  expect(await stored()).toBe(`${START}# mine`);
  expect(mine.keeper.get().draft.state).toBe('saved');
  expect(await versions()).toContainEqual(['Replaced from another tab', `${START}# theirs`]);
});

test('of two tabs’ words theirs may be taken; mine are a version, and one undo away', async () => {
  const { mine, stored, versions } = await disagreeing();
  mine.type(' too');
  await mine.keeper.takeTheirs();
  expect(mine.text()).toBe(`${START}# theirs`);
  expect(await stored()).toBe(`${START}# theirs`);
  expect(await versions()).toContainEqual(['Not saved because another tab wrote', `${START}# mine too`]);
  mine.studio.undo();
  expect(mine.text()).toBe(`${START}# mine too`);
});

test('of two tabs’ words both may stay: mine as a draft of their own', async () => {
  const { one, mine, stored } = await disagreeing();
  const id = await mine.keeper.keepAsCopy();
  expect((await one.store.read(id))?.texts['scenario.yaml']).toBe(`${START}# mine`);
  expect(mine.text()).toBe(`${START}# theirs`);
  expect(await stored()).toBe(`${START}# theirs`);
  expect(mine.keeper.get().notice).toMatchObject({ kind: 'copied', id });
});

test('killed before one chose between two tabs’ words, both are there', async () => {
  const { backend, here, record, mine } = await disagreeing();
  mine.type(' and the last');
  mine.kill();
  here.killAll();
  const drafts = draftsOver(backend);
  const again = await here.open(drafts, (await drafts.store.read(record.id))!);
  expect(again.text()).toBe(`${START}# theirs`);
  expect(again.keeper.get().notice).toEqual({ kind: 'kept-aside' });
  expect((await drafts.store.versions(record.id)).map((version) => version.texts['scenario.yaml'])).toContain(
    `${START}# mine and the last`,
  );
});

test('killed before it knew of another tab’s words, what was typed is shown', async () => {
  const backend = draftMemoryBackend();
  const here = browser(backend);
  const [one, other] = [draftsOver(backend), draftsOver(backend)];
  const record = await one.store.create({ title: 'T', texts });
  const [mine, theirs] = [await here.open(one, record), await here.open(other, record)];
  for (const letter of '# my words') mine.type(letter);
  mine.kill();
  theirs.type('# theirs');
  await here.time.pass(400);
  here.killAll();
  const again = await here.open(draftsOver(backend), (await one.store.read(record.id))!);
  expect(again.keeper.get().notice).toEqual({ kind: 'left-over', words: ['# my words'] });
  again.keeper.dismiss();
  expect(localStorage).toHaveLength(0);
});

const votesOf = (day: string) => ({ id: day, name: `${day}.json`, at: 1, text: '{}' });

test('votes brought in here while another tab wrote its words, or brought in others, are no disagreement', async () => {
  const backend = draftMemoryBackend();
  const here = browser(backend);
  const [one, other] = [draftsOver(backend), draftsOver(backend)];
  const record = await one.store.create({ title: 'T', texts });
  const [mine, theirs] = [await here.open(one, record), await here.open(other, record)];
  theirs.type('# theirs');
  await theirs.keeper.votes.put(votesOf('monday'));
  await mine.keeper.votes.put(votesOf('tuesday'));
  await here.time.pass(400);
  expect(mine.keeper.get()).toEqual({ draft: { state: 'saved' }, notice: { kind: 'followed' } });
  expect(mine.text()).toBe(`${START}# theirs`);
  const stored = await draftsOver(backend).store.read(record.id);
  expect(stored?.votes).toEqual([votesOf('monday'), votesOf('tuesday')]);
});

test('whichever tab’s words stay, the votes of both do', async () => {
  for (const choose of ['keepMine', 'takeTheirs'] as const) {
    const { here, mine, theirs, record, backend } = await disagreeing();
    await mine.keeper.votes.put(votesOf('monday'));
    await theirs.keeper.votes.put(votesOf('tuesday'));
    await mine.keeper[choose]();
    await here.time.pass(400);
    const stored = await draftsOver(backend).store.read(record.id);
    expect(stored?.votes?.map(({ id }) => id)).toEqual(['tuesday', 'monday']);
  }
});

const HELLO = 'audio/hello.ogg';
const BYE = 'audio/bye.ogg';
const sound = (words: string) => new Blob([words], { type: 'audio/ogg' });

/** Two tabs that hear each other or not, and what the disk then has of each recording. */
async function recording({ hearing }: { readonly hearing: boolean }) {
  const backend = draftMemoryBackend();
  const here = browser(backend);
  const channel = tabs();
  const parts = () => (hearing ? { otherTabs: channel.join() } : {});
  const [one, other] = [draftsOver(backend, parts()), draftsOver(backend, parts())];
  const record = await one.store.create({ title: 'T', texts, blobs: { [HELLO]: sound('before') } });
  const [mine, theirs] = [await here.open(one, record), await here.open(other, record)];
  const stored = async (id = record.id) => {
    const { blobs } = (await draftsOver(backend).store.read(id))!;
    return Object.fromEntries(
      await Promise.all(
        Object.entries(blobs).map(async ([name, blob]) => [name, await blob.text()] as const),
      ),
    );
  };
  /** Sounds are compared while the event loop turns. */
  const rest = async () => {
    for (let turn = 0; turn < 20; turn++) {
      await here.time.pass(400);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  };
  return { here, one, mine, theirs, stored, rest, record };
}

test.each([
  { hearing: false, words: 'the same words' },
  { hearing: true, words: 'the same words' },
  { hearing: false, words: 'none' },
  { hearing: true, words: 'none' },
])('what either of two tabs recorded is kept: %o', async ({ hearing, words }) => {
  const { mine, theirs, stored, rest } = await recording({ hearing });
  for (const tab of [mine, theirs]) if (words !== 'none') tab.type('# the same');
  const both = [
    theirs.keeper.recordings.add({ [BYE]: sound('theirs') }),
    mine.keeper.recordings.add({ [HELLO]: sound('mine') }),
  ];
  await Promise.all(both);
  await rest();
  expect(await stored()).toEqual({ [HELLO]: 'mine', [BYE]: 'theirs' });
  expect(mine.keeper.get().draft.state).toBe('saved');
  mine.type('# and on');
  await rest();
  theirs.type('# and on');
  await rest();
  expect(await stored()).toEqual({ [HELLO]: 'mine', [BYE]: 'theirs' });
});

test.each([
  { choose: 'keepMine' as const, hello: 'mine' },
  { choose: 'takeTheirs' as const, hello: 'theirs' },
])(
  'a place that both tabs recorded is told and chosen, whatever the words: %o',
  async ({ choose, hello }) => {
    for (const hearing of [true, false]) {
      const { mine, theirs, stored, rest, one, record } = await recording({ hearing });
      for (const tab of [mine, theirs]) tab.type('# the same');
      // Before either hears of the other.
      void theirs.keeper.recordings.add({ [HELLO]: sound('theirs') });
      void mine.keeper.recordings.add({ [HELLO]: sound('mine'), [BYE]: sound('mine too') });
      await rest();
      expect(mine.keeper.get().draft).toMatchObject({ state: 'conflict', recordedTwice: [HELLO] });
      expect(mine.asksBeforeLeaving()).toBe(true);
      expect(await stored()).toEqual({ [HELLO]: 'theirs' });
      await mine.keeper[choose]();
      await rest();
      expect(mine.keeper.get().draft.state).toBe('saved');
      expect(mine.asksBeforeLeaving()).toBe(false);
      expect(await stored()).toEqual({ [HELLO]: hello, [BYE]: 'mine too' });
      // The words are the same, so nothing of them is to be looked up.
      expect((await one.store.versions(record.id)).filter(({ name }) => name !== null)).toEqual([]);
    }
  },
);

test('of a place that both tabs recorded both may stay: mine in the copy', async () => {
  const { mine, theirs, stored, rest } = await recording({ hearing: false });
  await theirs.keeper.recordings.add({ [HELLO]: sound('theirs') });
  await mine.keeper.recordings.add({ [HELLO]: sound('mine') });
  await rest();
  const copy = await mine.keeper.keepAsCopy();
  await rest();
  expect(await stored(copy)).toEqual({ [HELLO]: 'mine' });
  expect(await stored()).toEqual({ [HELLO]: 'theirs' });
});

test('whoever leaves without choosing between two recordings finds both', async () => {
  const { one, mine, theirs, stored, rest, record } = await recording({ hearing: false });
  await theirs.keeper.recordings.add({ [HELLO]: sound('theirs') });
  await mine.keeper.recordings.add({ [HELLO]: sound('mine') });
  mine.type('# mine');
  await rest();
  expect(mine.keeper.get().draft.state).toBe('conflict');
  mine.keeper.close();
  await expect.poll(() => one.store.list()).toHaveLength(2);
  expect(await stored()).toEqual({ [HELLO]: 'theirs' });
  const copy = (await one.store.list()).find(({ id }) => id !== record.id);
  expect(copy?.title).toMatch(/from the tab you left/);
  expect(await stored(copy!.id)).toEqual({ [HELLO]: 'mine' });
});

test('whoever leaves a draft that was deleted elsewhere keeps what was not written, and only that', async () => {
  for (const types of [true, false]) {
    const backend = draftMemoryBackend();
    const here = browser(backend);
    const [one, other] = [draftsOver(backend), draftsOver(backend)];
    const record = await one.store.create({ title: 'T', texts });
    const mine = await here.open(one, record);
    await other.store.remove(record.id);
    if (types) mine.type('# mine');
    await here.time.pass(400);
    mine.keeper.close();
    await here.time.pass(400);
    const left = await Promise.all((await other.store.list()).map(({ id }) => other.store.read(id)));
    expect(left.map((draft) => draft?.texts['scenario.yaml'])).toEqual(types ? [`${START}# mine`] : []);
  }
});

test('the very same recording brought into both tabs is no disagreement', async () => {
  const { mine, theirs, stored, rest } = await recording({ hearing: false });
  await theirs.keeper.recordings.add({ [HELLO]: sound('the same') });
  await mine.keeper.recordings.add({ [HELLO]: sound('the same') });
  await rest();
  expect(mine.keeper.get().draft.state).toBe('saved');
  expect(await stored()).toEqual({ [HELLO]: 'the same' });
});

test('one recording after another in one place is no disagreement of a tab with itself', async () => {
  const { mine, stored, rest } = await recording({ hearing: true });
  void mine.keeper.recordings.add({ [HELLO]: sound('first take') });
  void mine.keeper.recordings.add({ [HELLO]: sound('second') });
  await Promise.resolve();
  void mine.keeper.recordings.add({ [HELLO]: sound('the third take') });
  await rest();
  expect(mine.keeper.get().draft.state).toBe('saved');
  expect(await stored()).toEqual({ [HELLO]: 'the third take' });
});

test('a recording that another tab makes while one chooses is told before it makes way', async () => {
  const { mine, theirs, stored, rest } = await recording({ hearing: true });
  void theirs.keeper.recordings.add({ [HELLO]: sound('theirs') });
  void mine.keeper.recordings.add({ [HELLO]: sound('mine'), [BYE]: sound('mine') });
  await rest();
  const [asked, free] = mine.keeper.get().draft.state === 'conflict' ? [mine, theirs] : [theirs, mine];
  expect(asked.keeper.get().draft).toMatchObject({ state: 'conflict', recordedTwice: [HELLO] });
  await asked.keeper.recordings.add({ [BYE]: sound('asked') });
  await free.keeper.recordings.add({ [BYE]: sound('free') });
  await rest();
  expect(asked.keeper.get().draft).toMatchObject({ state: 'conflict', recordedTwice: [HELLO, BYE] });
  expect(await stored()).toMatchObject({ [BYE]: 'free' });
});
