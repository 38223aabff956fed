import { expect, test } from 'vitest';
import { importFiles } from '#app/authoring/files/import-files.ts';
import { goThrough, MOST_FILES, type Folder, type PickedFile } from '#app/authoring/files/picked-file.ts';

/** Names with a `/` are folders in which lies what follows it; null is a file that may not be read. */
interface Tree {
  readonly [name: string]: Tree | string | null;
}

function folder(path: string, tree: Tree): Folder {
  return {
    path,
    entries: async function* () {
      for (const [name, inside] of Object.entries(tree)) {
        if (typeof inside === 'object' && inside !== null)
          yield { name, folder: folder(`${path}/${name}`, inside) };
        else
          yield {
            name,
            file: () =>
              inside === null ? Promise.reject(new Error('no')) : Promise.resolve(new File([inside], name)),
          };
      }
    },
  };
}

async function found(tree: Tree): Promise<PickedFile[]> {
  const all: PickedFile[] = [];
  await goThrough(folder('mine', tree), all);
  return all;
}

const told = (all: readonly PickedFile[]) => all.map((one) => `${one.name} ${one.file ? 'read' : one.why}`);

test('what of a folder is not looked into is told, not dropped in silence', async () => {
  const all = await found({
    'scenario.yaml': 'x',
    'locked.yaml': null,
    '.git': { config: 'x' },
    audio: {},
    a: { b: { c: { d: { e: { f: { 'scenario.yaml': 'x' } } } } } },
  });
  expect(told(all)).toEqual([
    'mine/scenario.yaml read',
    'mine/locked.yaml unreadable',
    'mine/.git hidden',
    'mine/a/b/c/d/e/f too-deep',
  ]);
});

test('an empty folder says so in the report', async () => {
  const { drafts, notTaken, source } = await importFiles(await found({}));
  expect(drafts).toEqual([]);
  expect(source).toBe('mine');
  expect(notTaken).toMatchObject([{ code: 'no-files', at: { file: 'mine' } }]);
});

test('of a folder with more files than any scenario has only so many are listed', async () => {
  const all = await found(Object.fromEntries(Array.from({ length: 2000 }, (_, n) => [`f${n}.txt`, 'x'])));
  expect(all).toHaveLength(MOST_FILES + 1);
});
