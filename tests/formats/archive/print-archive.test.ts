import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readManifest } from '#formats/archive/manifest.ts';
import { parseArchive } from '#formats/archive/parse-archive.ts';
import { printArchive } from '#formats/archive/print-archive.ts';

const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);

test('what was packed is unpacked to the same bytes', () => {
  fc.assert(
    fc.property(
      fc.dictionary(
        name.map((each) => `translations/${each}.yaml`),
        fc.string({ unit: 'grapheme' }),
      ),
      fc.dictionary(
        name.map((each) => `audio/${each}.ogg`),
        fc.uint8Array(),
      ),
      (texts, audio) => {
        const { files, diagnostics } = parseArchive('a', printArchive({ texts, audio }, 'test'));
        const { 'htl.json': manifest, ...rest } = Object.fromEntries(files);
        expect(diagnostics).toEqual([]);
        expect(readManifest(new TextDecoder().decode(manifest))).toMatchObject({
          version: 1,
          madeBy: 'test',
        });
        const encoder = new TextEncoder();
        const expected = [
          ...Object.entries(texts).map(([each, text]) => [each, encoder.encode(text)]),
          ...Object.entries(audio),
        ];
        expect(rest).toEqual(Object.fromEntries(expected));
      },
    ),
    { numRuns: 50 },
  );
});

test('the same content gives the same bytes, in whatever order it comes', () => {
  const one = printArchive({ texts: { a: '1', b: '2' }, audio: {} }, 'test');
  expect(printArchive({ texts: { b: '2', a: '1' }, audio: {} }, 'test')).toEqual(one);
});

test.each(['', '[]', '{"format":"other","version":1}', '{"format":"hold-the-line","version":"1"}', '{'])(
  'what is no manifest is none (%s)',
  (text) => expect(readManifest(text)).toBeNull(),
);
