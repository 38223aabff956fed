import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { scenarioStrings } from '#core/translation/map-texts.ts';
import { matchStrings } from '#core/translation/match-strings.ts';
import { sourceDigest } from '#core/translation/source-digest.ts';
import { translateScenario } from '#core/translation/translate-scenario.ts';
import type { SourceString, TranslatedString } from '#core/translation/translation.ts';
import { draftStrings } from '#formats/translation/draft-strings.ts';
import { parseTranslation } from '#formats/translation/parse-translation.ts';
import { printTranslation } from '#formats/translation/print-translation.ts';
import { lateParcel } from '../../support/late-parcel.ts';
import { shippedScenarios } from '../../support/shipped-scenarios.ts';

const shipped = await shippedScenarios();
const SHIPPED = resolve(import.meta.dirname, '../../../scenarios');

const upsideDown = (text: string) => `⟪${text.toUpperCase()}⟫`;

const translated = (sources: readonly SourceString[]) =>
  new Map<string, TranslatedString>(
    sources.map(({ key, text }) => [key, { of: sourceDigest(text), from: text, text: upsideDown(text) }]),
  );

const statesOf = (sources: readonly SourceString[], strings: ReadonlyMap<string, TranslatedString>) =>
  Object.fromEntries(
    matchStrings(sources, strings).matched.map(({ source, state, kept }) => [
      source.key,
      [state, kept?.text],
    ]),
  );

describe('the texts of a scenario', () => {
  it.each(shipped)('%s: have one key each, the same in the file and in the model', (id, scenario) => {
    const file: unknown = parse(readFileSync(resolve(SHIPPED, id, 'scenario.yaml'), 'utf8'));
    const inFile = draftStrings(file);
    const inModel = scenarioStrings(scenario);
    expect(inFile.map(({ key }) => key).toSorted()).toEqual(inModel.map(({ key }) => key).toSorted());
    expect(new Set(inFile.map(({ key }) => key)).size).toBe(inFile.length);
    // The model is typeset for English print; a translation of the file fits it all the same.
    const { matched, orphans } = matchStrings(inModel, translated(inFile));
    expect(matched.filter(({ state }) => state !== 'done')).toEqual([]);
    expect(orphans).toEqual([]);
  });
});

describe('a translated scenario', () => {
  it('says every text in the other language, and is the same talk', async () => {
    const scenario = await lateParcel();
    const there = translateScenario(scenario, {
      language: 'tr',
      strings: translated(scenarioStrings(scenario)),
    });
    expect(there.language).toBe('tr');
    expect(there.hash).toBe(scenario.hash);
    expect(scenarioStrings(there).map(({ text }) => text)).toEqual(
      scenarioStrings(scenario).map(({ text }) => upsideDown(text)),
    );
    const { hash: _hash, language: _language, ...rest } = scenario;
    const lower = (of: object): unknown =>
      JSON.parse(JSON.stringify(of).replaceAll(/[⟪⟫]/g, '').toLowerCase());
    expect(lower(there)).toMatchObject(lower(rest) as object);
  });

  it('keeps the words it was written in where none are given, and old ones where the source changed', async () => {
    const scenario = await lateParcel();
    const strings = new Map<string, TranslatedString>([
      ['title', { of: '00000000', text: 'Geç kalan paket' }],
    ]);
    const there = translateScenario(scenario, { language: 'tr', strings });
    expect(there.title).toBe('Geç kalan paket');
    expect(there.summary).toBe(scenario.summary);
  });
});

describe('which translation belongs to which text', () => {
  const says = (...texts: string[]) => texts.map((text, i) => ({ key: `beats/hello/says/${i + 1}/1`, text }));

  it('is missing, done, or stale once the words have changed', () => {
    const strings = translated(says('One.', 'Two.'));
    expect(statesOf(says('One.', 'Two, then.', 'Three.'), strings)).toEqual({
      'beats/hello/says/1/1': ['done', '⟪ONE.⟫'],
      'beats/hello/says/2/1': ['stale', '⟪TWO.⟫'],
      'beats/hello/says/3/1': ['missing', undefined],
    });
  });

  it('does not care where the file breaks its lines', () => {
    expect(sourceDigest('Two words\n  and  “quotes”')).toBe(sourceDigest('Two words and "quotes"'));
    expect(sourceDigest('Two words.')).not.toBe(sourceDigest('Two words'));
  });

  it('follows lines that changed places, and says whose source is gone', () => {
    const strings = translated(says('One.', 'Two.', 'Three.'));
    const { matched, orphans } = matchStrings(says('Nought.', 'One.', 'Two.'), strings);
    expect(matched.map(({ state, kept }) => [state, kept?.text])).toEqual([
      ['missing', undefined],
      ['done', '⟪ONE.⟫'],
      ['done', '⟪TWO.⟫'],
    ]);
    expect(orphans).toEqual(['beats/hello/says/3/1']);
  });

  it('gives every translation to one text at most, and loses none', () => {
    const words = fc.constantFrom('a', 'b', 'c', 'd');
    const list = fc.array(words, { maxLength: 6 });
    fc.assert(
      fc.property(list, list, (before, after) => {
        const strings = translated(says(...before));
        const { matched, orphans } = matchStrings(says(...after), strings);
        const used = matched.flatMap(({ at }) => at ?? []);
        expect([...used, ...orphans].toSorted()).toEqual([...strings.keys()].toSorted());
        for (const { source, state, kept } of matched)
          expect(state === 'done').toBe(kept !== undefined && kept.text === upsideDown(source.text));
      }),
    );
  });
});

describe('a translation file', () => {
  it('printed and read again is the same', () => {
    const word = fc.stringMatching(/^[a-z]{1,6}$/);
    const text = fc
      .string({ minLength: 1, maxLength: 80, unit: 'binary' })
      .filter((s) => s.trim() !== '' && !/[\0\uFFFD\uD800-\uDFFF]/.test(s));
    const entry = fc.record({ of: fc.stringMatching(/^[0-9a-f]{8}$/), from: text, text });
    fc.assert(
      fc.property(
        fc.dictionary(
          word.map((name) => `beats/${name}/cue`),
          entry,
        ),
        (strings) => {
          const translation = { language: 'tr', strings: new Map(Object.entries(strings)) };
          const read = parseTranslation(
            'tr.yaml',
            new TextEncoder().encode(printTranslation(translation)),
            'tr',
          );
          expect(read.diagnostics).toEqual([]);
          expect(read.translation).toEqual(translation);
        },
      ),
    );
  });
});
