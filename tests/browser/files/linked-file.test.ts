import { beforeEach, expect, test } from 'vitest';
import { diskPlaceOf } from '#app/authoring/files/disk-place.ts';
import { pickedFrom } from '#app/authoring/files/picked-file.ts';
import { importFiles } from '#app/authoring/files/import-files.ts';
import { changedOutside, NEVER, saveToFile, type Link } from '#app/authoring/files/linked-file.ts';
import { packDraft } from '#app/authoring/files/pack-draft.ts';

const TEXT = 'title: The late parcel\nbeats: {}\n';
const texts = { 'scenario.yaml': TEXT };
const draft = { texts, blobs: {} };

/** The browser's own file system has the same handles as the disk, and asks nobody. */
let disk: FileSystemDirectoryHandle;
beforeEach(async () => {
  const root = await navigator.storage.getDirectory();
  for await (const name of root.keys()) await root.removeEntry(name, { recursive: true });
  disk = await root.getDirectoryHandle('disk', { create: true });
});

async function write(name: string, text: string): Promise<void> {
  const writable = await (await disk.getFileHandle(name, { create: true })).createWritable();
  await writable.write(text);
  await writable.close();
}

const read = async (name: string, folder = disk) =>
  (await (await folder.getFileHandle(name)).getFile()).text();

/** Other programs write later than we did; clocks of disks are coarse. */
const aMomentLater = () => new Promise((resolve) => setTimeout(resolve, 20));

async function saved(handle: FileSystemHandle): Promise<Link> {
  const done = await saveToFile({ place: diskPlaceOf(handle)!, stamp: NEVER, texts: {} }, draft);
  if (done.outcome !== 'saved') throw new Error(done.outcome);
  return done.link;
}

test('a draft is saved to a file, and saved again without a question', async () => {
  const link = await saved(await disk.getFileHandle('scenario.yaml', { create: true }));
  expect(await read('scenario.yaml')).toBe(TEXT);
  expect(await changedOutside(link)).toBeNull();
  const more = { texts: { 'scenario.yaml': `${TEXT}# more\n` }, blobs: {} };
  expect(await saveToFile(link, more)).toMatchObject({ outcome: 'saved' });
  expect(await read('scenario.yaml')).toBe(`${TEXT}# more\n`);
});

test('a file that somebody else changed is not overwritten, and is once that is wanted', async () => {
  const link = await saved(await disk.getFileHandle('scenario.yaml', { create: true }));
  await aMomentLater();
  await write('scenario.yaml', `${TEXT}# theirs\n`);
  const mine = { texts: { 'scenario.yaml': `${TEXT}# mine\n` }, blobs: {} };
  const refused = await saveToFile(link, mine);
  expect(refused).toMatchObject({
    outcome: 'changed-outside',
    texts: { 'scenario.yaml': `${TEXT}# theirs\n` },
  });
  expect(await read('scenario.yaml')).toBe(`${TEXT}# theirs\n`);
  if (refused.outcome !== 'changed-outside') return;
  expect(await saveToFile(refused.link, mine)).toMatchObject({ outcome: 'saved' });
  expect(await read('scenario.yaml')).toBe(`${TEXT}# mine\n`);
});

test('a file that was only touched, its words the same, is no change', async () => {
  const link = await saved(await disk.getFileHandle('scenario.yaml', { create: true }));
  await aMomentLater();
  await write('scenario.yaml', TEXT);
  expect(await changedOutside(link)).toBeNull();
});

test('a folder gets a file for each part, and is read back', async () => {
  const whole = {
    texts: {
      ...texts,
      'cool.persona.yaml': 'id: cool\nregions: {}\n',
      'translations/de.yaml': 'title: Paket\n',
    },
    blobs: { 'audio/hello.ogg': new Blob(['OggS…']) },
  };
  const place = diskPlaceOf(disk)!;
  expect(await saveToFile({ place, stamp: NEVER, texts: {} }, whole)).toMatchObject({ outcome: 'saved' });
  expect(await read('de.yaml', await disk.getDirectoryHandle('translations'))).toBe('title: Paket\n');
  expect(await place.read()).toEqual(whole.texts);
});

test('an archive is packed and read in a worker, recordings and all', async () => {
  const packed = await packDraft({ texts, blobs: { 'audio/hello.ogg': new Blob(['OggS…']) } });
  const { drafts, notTaken } = await importFiles(pickedFrom([new File([packed], 'parcel.htl.zip')]));
  expect(notTaken).toEqual([]);
  expect(drafts).toMatchObject([{ title: 'The late parcel', texts, audio: [{ name: 'audio/hello.ogg' }] }]);
});

test('a file that is gone fails with a reason, and what is too large is not even read', async () => {
  const link = await saved(await disk.getFileHandle('scenario.yaml', { create: true }));
  const root = await navigator.storage.getDirectory();
  await root.removeEntry('disk', { recursive: true });
  expect(await saveToFile(link, draft)).toMatchObject({ outcome: 'failed' });
  const huge = new File([new Uint8Array(51 * 1_048_576)], 'huge.zip');
  const { drafts, notTaken } = await importFiles(pickedFrom([huge]));
  expect({ drafts, codes: notTaken.map(({ code }) => code) }).toEqual({
    drafts: [],
    codes: ['file-too-large'],
  });
});
