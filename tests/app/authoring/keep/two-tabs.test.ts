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
