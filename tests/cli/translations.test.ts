import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLibrary } from '#cli/library/read-library.ts';
import { main } from '#cli/main.ts';
import { scenarioStrings } from '#core/translation/map-texts.ts';
import { sourceDigest } from '#core/translation/source-digest.ts';
import { printTranslation } from '#formats/translation/print-translation.ts';
import { LATE_PARCEL_FOLDER, lateParcel } from '../support/late-parcel.ts';

/** Translations beside a scenario, as `htl lint` reads them. */

let root: string;
let folder: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'translations-'));
  folder = join(root, 'late-parcel');
  cpSync(LATE_PARCEL_FOLDER, folder, { recursive: true });
  mkdirSync(join(folder, 'translations'));
});
afterAll(() => rmSync(root, { recursive: true }));

async function found(name: string, text: string | Uint8Array): Promise<string[]> {
  const file = join(folder, 'translations', name);
  writeFileSync(file, text);
  const { entries } = await readLibrary(folder);
  rmSync(file);
  expect(entries[0]?.scenario, 'the scenario itself is sound').toBeDefined();
  return (entries[0]?.diagnostics ?? []).map(
    ({ code, severity, at }) => `${at.line}:${at.column} ${severity} ${code}`,
  );
}

const HEAD = 'format: 1\nlanguage: tr\n';

describe('a translation beside a scenario', () => {
  it('is read with it, and nothing is said where it is whole', async () => {
    const strings = new Map(
      scenarioStrings(await lateParcel()).map(({ key, text }) => [
        key,
        { of: sourceDigest(text), text: `tr ${text}` },
      ]),
    );
    const file = join(folder, 'translations', 'tr.yaml');
    writeFileSync(file, printTranslation({ language: 'tr', strings }));
    const { entries } = await readLibrary(folder);
    rmSync(file);
    expect(entries[0]?.diagnostics).toEqual([]);
    expect(entries[0]?.translations.map(({ language }) => language)).toEqual(['tr']);
  });

  it.each([
    ['no YAML', 'tr.yaml', `${HEAD}strings: [\n`, /^4:1 error not-yaml/m],
    ['an unknown key', 'tr.yaml', `${HEAD}strngs: {}\n`, /^3:1 error unknown-key/],
    [
      'a digest that is none',
      'tr.yaml',
      `${HEAD}strings:\n  title:\n    of: x\n    text: y\n`,
      /^5:9 error bad-value/,
    ],
    [
      'a text that is missing',
      'tr.yaml',
      `${HEAD}strings:\n  title:\n    of: "00000000"\n`,
      /^4:\d+ error missing-key/,
    ],
    ['another language than its name', 'ar.yaml', HEAD, /^2:11 error stray-language/m],
    ['the language of the scenario', 'en.yaml', 'format: 1\nlanguage: en\n', /^2:11 error stray-language/m],
    ['an alias', 'tr.yaml', `${HEAD}strings: &a {}\nx: *a\n`, /error/],
    ['bytes', 'tr.yaml', new Uint8Array([0, 1, 2]), /^1:1 error not-text/],
  ])('that is broken is told at its place: %s', async (_what, name, text, expected) => {
    const all = await found(name, text);
    expect(all.join('\n')).toMatch(expected);
  });

  it('warns of what is missing, has changed or is gone', async () => {
    const texts = `${HEAD}strings:
  title:
    of: "00000000"
    text: Geciken paket
  beats/gone/cue:
    of: "00000000"
    text: Yok
`;
    expect(await found('tr.yaml', texts)).toEqual([
      '3:1 warning missing-strings',
      '4:3 warning stale-string',
      '7:3 warning orphan-string',
    ]);
  });

  it('is part of what htl lint prints', async () => {
    const file = join(folder, 'translations', 'tr.yaml');
    writeFileSync(file, `${HEAD}strings:\n  tilte:\n    of: "00000000"\n    text: x\n`);
    let out = '';
    expect(await main(['lint', folder], (text) => (out += text))).toBe(1);
    rmSync(file);
    expect(out).toMatch(/translations\/tr\.yaml:4:3 warning orphan-string: .*"tilte"/);
    expect(out).toContain('Did you mean "title"?');
  });
});
