import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printArchive } from '#formats/archive/print-archive.ts';
import { readImport } from '#formats/import/read-import.ts';
import { zipOf } from '../archive/hostile-zip.ts';

const SCENARIO = readFileSync('scenarios/two-answers-one-bill/scenario.yaml', 'utf8');
const library = ['abusive', 'angry', 'confused'].map((id) => ({
  file: `${id}.persona.yaml`,
  text: readFileSync(`scenarios/personas/${id}.persona.yaml`, 'utf8'),
}));
const bytes = (text: string) => new TextEncoder().encode(text);
const file = (name: string, content: string | Uint8Array) => ({
  name,
  bytes: typeof content === 'string' ? bytes(content) : content,
});
const OGG = Uint8Array.of(...bytes('OggS'), 0, 1, 2);
const refused = (files: Parameters<typeof readImport>[0]) =>
  readImport(files, library).notTaken.map(({ at, code }) => `${at.file}: ${code}`);

test('a shipped scenario is taken to the byte, with nothing to mend', () => {
  const { drafts, notTaken } = readImport([file('scenario.yaml', SCENARIO)], library);
  expect(notTaken).toEqual([]);
  expect(drafts).toMatchObject([
    {
      title: 'Two answers, one bill',
      hasScenario: true,
      texts: { 'scenario.yaml': SCENARIO },
      diagnostics: [],
    },
  ]);
});

test('an archive of ours comes back as it was packed', () => {
  const texts = {
    'scenario.yaml': SCENARIO,
    'angry.persona.yaml': library[1]!.text,
    'translations/de.yaml': 'title: Zwei Antworten\n',
  };
  const archive = printArchive({ texts, audio: { 'audio/hello.ogg': OGG } }, 'Hold the Line');
  const { drafts, notTaken } = readImport([file('bill.htl.zip', archive)], library);
  expect(notTaken).toEqual([]);
  expect(drafts).toHaveLength(1);
  expect(drafts[0]?.texts).toEqual(texts);
  expect(drafts[0]?.audio).toEqual([{ name: 'audio/hello.ogg', type: 'audio/ogg', bytes: OGG }]);
  expect(drafts[0]?.diagnostics).toEqual([]);
  expect(drafts[0]?.taken.map(({ file: given, as }) => [given, as])).toContainEqual([
    'bill.htl.zip/translations/de.yaml',
    'translations/de.yaml',
  ]);
});

test('a folder with several scenarios gives one draft each, with the files of its own folder', () => {
  const { drafts } = readImport(
    [
      file('mine/a/scenario.yaml', 'title: A\nbeats: {}\n'),
      file('mine/b/scenario.yaml', 'title: B\nbeats: {}\ncustomer: { persona: calm }\n'),
      file('mine/b/translations/de.yaml', 'title: B auf Deutsch\n'),
      file('mine/personas/calm.persona.yaml', 'id: calm\nregions: {}\n'),
    ],
    library,
  );
  expect(drafts.map(({ title, texts }) => [title, Object.keys(texts)])).toEqual([
    ['A', ['scenario.yaml']],
    ['B', ['scenario.yaml', 'translations/de.yaml', 'calm.persona.yaml']],
  ]);
});

test('a scenario may have any name, and a persona alone is no draft of its own', () => {
  expect(readImport([file('parcel v2.yml', 'title: P\nbeats: {}\n')], library).drafts[0]).toMatchObject({
    hasScenario: true,
    texts: { 'scenario.yaml': 'title: P\nbeats: {}\n' },
  });
  expect(readImport([file('x.persona.yaml', 'id: cool\n')], library).drafts[0]).toMatchObject({
    hasScenario: false,
    texts: { 'cool.persona.yaml': 'id: cool\n' },
  });
});

test('a broken scenario is taken as it is, and told at its place', () => {
  const broken = SCENARIO.replace('start: ', 'start: nowhere # ');
  const line = broken.split('\n').findIndex((text) => text.startsWith('start: ')) + 1;
  const { drafts, notTaken } = readImport([file('folder/scenario.yaml', broken)], library);
  expect(notTaken).toEqual([]);
  expect(drafts[0]?.texts['scenario.yaml']).toBe(broken);
  expect(drafts[0]?.diagnostics).toMatchObject([
    { code: 'missing-target', at: { file: 'folder/scenario.yaml', line, column: 8 } },
  ]);
});

test('a scenario cut off in the middle is taken as far as it goes', () => {
  const cut = SCENARIO.slice(0, 9001);
  const { drafts } = readImport([file('scenario.yaml', cut)], library);
  expect(drafts[0]?.texts['scenario.yaml']).toBe(cut);
  expect(drafts[0]?.diagnostics.length).toBeGreaterThan(0);
});

test('a scenario from a later version says so first', () => {
  const { drafts } = readImport([file('scenario.yaml', SCENARIO.replace('format: 1', 'format: 7'))], library);
  expect(drafts[0]?.diagnostics[0]).toMatchObject({ code: 'newer-format', at: { line: 1 } });
});

test('an archive from a later version is taken as far as it is known, and says so', () => {
  const archive = zipOf([
    { name: 'htl.json', content: '{"format":"hold-the-line","version":9,"madeBy":"Hold the Line 4"}' },
    { name: 'scenario.yaml', content: SCENARIO },
    { name: 'hologram.bin', content: 'x' },
  ]);
  const { drafts, notTaken } = readImport([file('a.htl.zip', archive)], library);
  expect(drafts).toHaveLength(1);
  expect(notTaken.map(({ code }) => code)).toEqual(['newer-archive', 'unknown-file']);
});

test.each([
  ['story.twee', ':: StoryData\n{}', 'Twine'],
  ['story.html', '<html><tw-storydata name="x">', 'Twine'],
  ['talk.ink', '-> knot', 'ink'],
  ['talk.yarn', 'title: Start\n---', 'Yarn Spinner'],
  ['branch.h5p', 'PK\u0003\u0004', 'H5P'],
  ['plan.docx', 'PK\u0003\u0004', 'Word'],
  ['lines.csv', 'a,b', 'spreadsheet'],
])('what another tool made is named, and not yet read (%s)', (name, content, tool) => {
  const { notTaken } = readImport([file(name, content)], library);
  expect(notTaken).toMatchObject([{ code: 'not-yet' }]);
  expect(notTaken[0]?.message).toContain(tool);
});

test.each([
  ['../../etc/x', 'evil'],
  ['..\u0000/q', 'evil'],
  [`a${'b'.repeat(3000)}`, 'evil'],
  ['aux', 'file-aux'],
  ['fair-name', 'fair-name'],
])('a persona that calls itself %j is kept in a file that leads nowhere else', (id, expected) => {
  const persona = file('evil.persona.yaml', `id: ${JSON.stringify(id)}\nregions: {}\n`);
  const { drafts } = readImport([file('scenario.yaml', 'beats: {}'), persona], library);
  expect(Object.keys(drafts[0]?.texts ?? {})).toEqual(['scenario.yaml', `${expected}.persona.yaml`]);
});

test('a file of comments, and one with the line ends of very old Macs, say what is amiss', () => {
  const { notTaken } = readImport([file('a.yaml', '# later'), file('b.yaml', '# A\rbeats: {}\r')], library);
  expect(notTaken.map(({ message }) => message)).toEqual([
    'There is nothing in the file but comments.',
    expect.stringContaining('very old Macs'),
  ]);
});

test.each<[string, string | Uint8Array, string]>([
  ['notes.pdf', '%PDF-1.7', 'unknown-file'],
  ['shopping.yaml', '- milk', 'no-part'],
  ['scenario.yaml', '', 'empty-file'],
  ['scenario.yaml', 'a: \0', 'not-text'],
  ['scenario.yaml', Uint8Array.of(0x61, 0xff, 0xfe), 'not-utf8'],
  ['scenario.yaml', '['.repeat(50_000), 'too-deep'],
  ['scenario.yaml', `beats: [${'1,'.repeat(300_000)}]`, 'too-many-parts'],
  ['scenario.yaml', 'a'.repeat(8 * 1_048_576 + 1), 'file-too-large'],
  ['audio/hello.ogg', '<script>', 'not-audio'],
  ['audio/hello.mp3', OGG, 'not-audio'],
  ['a.zip', 'PK', 'not-an-archive'],
  ['a.zip', zipOf([{ name: 'scenario.yaml', content: 'beats: {}' }], { count: 0 }), 'empty-archive'],
])('what cannot be taken is refused with its reason (%s as %#)', (name, content, code) => {
  expect(refused([file(name, content)])).toEqual([`${name}: ${code}`]);
});

test('an alias bomb is taken as text and told, never multiplied', () => {
  const names = 'a b c d e f g h i j'.split(' ');
  const bomb = [
    'beats: {}',
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...names.slice(1).map((name, n) => `${name}: &${name} [${Array(9).fill(`*${names[n]}`).join(',')}]`),
  ].join('\n');
  const { drafts } = readImport([file('scenario.yaml', bomb)], library);
  expect(drafts[0]?.texts['scenario.yaml']).toBe(bomb);
  expect(drafts[0]?.diagnostics.map(({ code }) => code)).toContain('alias-not-allowed');
});

test('whatever is opened, every file is either taken or refused with a reason', () => {
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.string().map(bytes),
    fc.constantFrom('beats: {}', 'regions: {}', 'id: &a [*a]', 'PK\u0003\u0004').map(bytes),
    fc.nat(SCENARIO.length).map((end) => bytes(SCENARIO.slice(0, Math.min(end, 3000)))),
  );
  const name = fc.constantFrom(
    'scenario.yaml',
    'a/scenario.yaml',
    'a/b.persona.yaml',
    'translations/de.yaml',
    'de.yml',
    'audio/a.ogg',
    'x.zip',
    'y.bin',
    '',
  );
  fc.assert(
    fc.property(fc.array(fc.record({ name, bytes: content }), { maxLength: 6 }), (given) => {
      const { drafts, notTaken } = readImport(given, library);
      const told = new Set([
        ...drafts.flatMap(({ taken }) => taken.map(({ file: each }) => each)),
        ...notTaken.map(({ at }) => at.file),
      ]);
      for (const each of given) {
        const isTold = [...told].some((other) => other === each.name || other.startsWith(`${each.name}/`));
        expect(isTold, JSON.stringify(each.name)).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});
