import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ARCHIVE_LIMITS } from '#formats/archive/limits.ts';
import { parseArchive } from '#formats/archive/parse-archive.ts';
import { printArchive } from '#formats/archive/print-archive.ts';
import { zipOf, type Packed } from './hostile-zip.ts';

const SCENARIO = 'format: 1\nid: late-parcel\n';
const good: Packed = { name: 'scenario.yaml', content: SCENARIO };
const text = (bytes: Uint8Array | undefined) => bytes && new TextDecoder().decode(bytes);
const codes = (archive: Uint8Array) =>
  parseArchive('a.htl.zip', archive).diagnostics.map(({ code, at }) => `${at.file}: ${code}`);

test('an honest archive is taken whole', () => {
  const { files, diagnostics } = parseArchive(
    'a.htl.zip',
    zipOf([good, { name: 'translations/de.yaml', content: 'title: Paket\n', method: 0 }]),
  );
  expect([...files].map(([name, bytes]) => [name, text(bytes)])).toEqual([
    ['scenario.yaml', SCENARIO],
    ['translations/de.yaml', 'title: Paket\n'],
  ]);
  expect(diagnostics).toEqual([]);
});

test('folders, what computers leave behind and a comment are passed over', () => {
  const archive = zipOf(
    [good, { name: 'audio/', method: 0 }, { name: '__MACOSX/._scenario.yaml', content: 'x' }],
    { comment: 'made at night' },
  );
  expect(parseArchive('a.htl.zip', archive)).toMatchObject({ diagnostics: [] });
  expect([...parseArchive('a.htl.zip', archive).files.keys()]).toEqual(['scenario.yaml']);
});

test.each<[string, Packed]>([
  ['../scenario.yaml: unsafe-name', { name: '../scenario.yaml' }],
  ['audio/../../x.ogg: unsafe-name', { name: 'audio/../../x.ogg' }],
  ['/etc/passwd: unsafe-name', { name: '/etc/passwd' }],
  ['C:/x.yaml: unsafe-name', { name: 'C:/x.yaml' }],
  ['translations\\de.yaml: unsafe-name', { name: 'translations\\de.yaml' }],
  ['a␣.yaml: unsafe-name', { name: 'a\0.yaml' }],
  ['a␣lmay.oiranecs: unsafe-name', { name: 'a\u202Elmay.oiranecs' }],
  ['a//b.yaml: unsafe-name', { name: 'a//b.yaml' }],
  ['./b.yaml: unsafe-name', { name: './b.yaml' }],
  ['(no name): unsafe-name', { name: '' }],
  ['translations/AUX.yaml: unsafe-name', { name: 'translations/AUX.yaml' }],
  [`${'x'.repeat(160)} …: unsafe-name`, { name: 'x'.repeat(300) }],
  ['a\uFFFD.yaml: unsafe-name', { name: Uint8Array.of(97, 0xff, 46, 121, 97, 109, 108) }],
  ['link.yaml: link', { name: 'link.yaml', content: '/etc/passwd', mode: 0o120777 }],
  ['scenario.yaml: same-name-twice', { name: 'scenario.yaml', content: 'other' }],
  ['Scenario.YAML: same-name-twice', { name: 'Scenario.YAML', content: 'other' }],
  ['secret.yaml: encrypted', { name: 'secret.yaml', content: 'x', flags: 1 }],
  ['odd.yaml: unknown-packing', { name: 'odd.yaml', content: 'x', method: 12 }],
  ['beyond.yaml: unknown-packing', { name: 'beyond.yaml', content: 'x', unpacked: 0xffff_ffff }],
  ['inner.zip: archive-in-archive', { name: 'inner.zip', content: 'PK' }],
  ['wrong.yaml: file-damaged', { name: 'wrong.yaml', content: 'words', crc: 7 }],
  ['short.yaml: file-damaged', { name: 'short.yaml', content: 'words', unpacked: 9 }],
  ['more.yaml: unpacks-too-large', { name: 'more.yaml', content: 'words', unpacked: 2 }],
  ['two-faces.yaml: file-damaged', { name: 'two-faces.yaml', localName: 'harmless.yaml', content: 'x' }],
  ['again.yaml: shares-bytes', { name: 'again.yaml', content: SCENARIO, shares: 0 }],
  ['huge.ogg: file-too-large', { name: 'huge.ogg', content: 'x', unpacked: ARCHIVE_LIMITS.audio + 1 }],
  ['bomb.yaml: zip-bomb', { name: 'bomb.yaml', content: new Uint8Array(4_000_000) }],
  ['beyond.yaml: file-cut-off', { name: 'beyond.yaml', content: 'x', packed: 2_000_000 }],
])(
  'a file that is no part of an honest archive is left out and named (%s), and the rest is taken',
  (expected, bad) => {
    const archive = zipOf([good, bad]);
    expect(codes(archive)).toEqual([expected]);
    expect(text(parseArchive('a', archive).files.get('scenario.yaml'))).toBe(SCENARIO);
  },
);

test('a file that unpacks to far more than it announces is stopped', () => {
  const zeros = new Uint8Array(60_000_000);
  const archive = zipOf([{ name: 'bomb.yaml', content: zeros, unpacked: 1000 }, good]);
  expect(codes(archive)).toEqual(['bomb.yaml: unpacks-too-large']);
});

test('many files that are each allowed are stopped where together they are too much', () => {
  const noise = Uint8Array.from({ length: 9_000_000 }, (_, place) => (place * place * 31) >> (place % 7));
  const files = Array.from({ length: 8 }, (_, n) => ({ name: `audio/${n}.ogg`, content: noise, method: 0 }));
  const { diagnostics } = parseArchive('a', zipOf(files));
  // Packed without compression they are too large already as an archive.
  expect(diagnostics.map(({ code }) => code)).toEqual(['archive-too-large']);
  const half = Array.from({ length: 8 }, (_, n) => ({
    name: `audio/${n}.ogg`,
    content: new Uint8Array(9_000_000).fill(7).map((byte, place) => (place % 300 < 4 ? place : byte)),
  }));
  const codesOfHalf = parseArchive('a', zipOf(half)).diagnostics.map(({ code }) => code);
  expect(codesOfHalf).toEqual(['unpacks-too-large', 'unpacks-too-large']);
});

test('of more files than any scenario has the first are taken, and the others counted', () => {
  const files = Array.from({ length: ARCHIVE_LIMITS.entries + 40 }, (_, n) => ({
    name: `translations/x${n}.yaml`,
    content: 'a',
  }));
  const { files: taken, diagnostics } = parseArchive('a.htl.zip', zipOf(files));
  expect(taken.size).toBe(ARCHIVE_LIMITS.entries);
  expect(diagnostics).toMatchObject([{ code: 'too-many-files', at: { file: 'a.htl.zip' } }]);
  expect(diagnostics[0]?.message).toContain('40 more files');
});

test('an archive that is cut off gives what is still in it, and says so', () => {
  const archive = zipOf([good, { name: 'translations/de.yaml', content: 'title: '.repeat(200), method: 0 }]);
  const cut = archive.subarray(0, archive.length - 300);
  expect(codes(cut)).toEqual(['a.htl.zip: archive-cut-off', 'translations/de.yaml: file-cut-off']);
  expect(text(parseArchive('a', cut).files.get('scenario.yaml'))).toBe(SCENARIO);
});

test.each([
  ['nothing at all', new Uint8Array()],
  ['a text', new TextEncoder().encode('PK is not all it takes')],
  ['an empty end record in the wrong place', zipOf([], { count: 40 })],
])('%s is no archive', (_, bytes) => {
  expect(codes(bytes)).toEqual(['a.htl.zip: not-an-archive']);
});

test('an archive of a hundred megabytes is refused before it is looked at', () => {
  expect(codes(new Uint8Array(100 * 1_048_576))).toEqual(['a.htl.zip: archive-too-large']);
});

test('whatever bytes come, the answer is files and reasons', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
      expect(parseArchive('a', bytes).files.size).toBeLessThanOrEqual(ARCHIVE_LIMITS.entries);
    }),
    { numRuns: 300 },
  );
});

test('an honest archive with any bytes changed never throws, and never gives other words for a sound file', () => {
  const files = {
    'scenario.yaml': SCENARIO.repeat(20),
    'translations/de.yaml': 'title: Das Paket\n'.repeat(9),
  };
  const archive = printArchive(
    { texts: files, audio: { 'audio/a.ogg': Uint8Array.of(79, 103, 103, 83) } },
    'test',
  );
  const change = fc.tuple(fc.nat(archive.length - 1), fc.nat(255));
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), fc.nat(archive.length), (changes, end) => {
      const damaged = archive.slice(0, end < archive.length / 2 ? archive.length : end);
      for (const [at, byte] of changes) if (at < damaged.length) damaged[at] = byte;
      const { files: taken } = parseArchive('a', damaged);
      for (const [name, expected] of Object.entries(files)) {
        const got = taken.get(name);
        if (got) expect(text(got)).toBe(expected);
      }
    }),
    { numRuns: 500 },
  );
});
