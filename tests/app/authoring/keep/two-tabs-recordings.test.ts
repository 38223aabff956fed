import { beforeEach, expect, test } from 'vitest';
import { draftMemoryBackend } from '#app/storage/draft-memory-backend.ts';
import { draftsOver, tabs } from '../../storage/drafts-in-a-test.ts';
import { browser } from './keeping-in-a-test.ts';

const START = 'title: The late parcel\n';
const texts = { 'scenario.yaml': START };

beforeEach(() => localStorage.clear());

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
