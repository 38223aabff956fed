import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchStrings } from '#core/translation/match-strings.ts';
import type { SourceString } from '#core/translation/translation.ts';
import { readTranslation } from '#formats/translation/read-translation.ts';
import { printTranslation } from '#formats/translation/print-translation.ts';
import { confirmString, removeStrings, setString } from '#formats/translation/set-string.ts';
import type { Edited } from '#formats/yaml/edited.ts';
import { openSource } from '#formats/yaml/open-source.ts';
import { applyChanges, type Source } from '#formats/yaml/source.ts';

const EMPTY = printTranslation({ language: 'tr', strings: new Map() });

function edited(file: Source, edit: Edited): Source {
  if (!edit.ok) throw new Error(edit.problem);
  return openSource(edit.steps.reduce(applyChanges, file.text), file);
}

const sources: readonly SourceString[] = [
  { key: 'title', text: 'The parcel' },
  { key: 'beats/hello/says/1/1', text: 'Where is it?' },
  { key: 'beats/hello/says/2/1', text: 'Where?' },
  { key: 'beats/hello/replies/sorry/says', text: 'Sorry.' },
];

const textsOf = (file: Source, of: readonly SourceString[] = sources) =>
  Object.fromEntries(
    matchStrings(of, readTranslation(file.data, 'tr').strings).matched.flatMap(({ source, kept, state }) =>
      kept ? [[source.key, [kept.text, state]]] : [],
    ),
  );

describe('a translation that is written', () => {
  it('begins, is changed, and goes again', () => {
    let file = openSource(EMPTY);
    file = edited(file, setString(file, sources, 'beats/hello/says/1/1', 'Nerede?'));
    file = edited(file, setString(file, sources, 'title', 'Paket: “geç” # mi'));
    expect(textsOf(file)).toEqual({
      title: ['Paket: “geç” # mi', 'done'],
      'beats/hello/says/1/1': ['Nerede?', 'done'],
    });
    // In the order of the script, whichever was written first.
    expect(file.text.indexOf('title:')).toBeLessThan(file.text.indexOf('says/1/1'));
    file = edited(file, setString(file, sources, 'title', null));
    file = edited(file, setString(file, sources, 'beats/hello/says/1/1', null));
    expect(textsOf(file)).toEqual({});
    file = edited(file, setString(file, sources, 'title', 'Yine'));
    expect(textsOf(file)).toEqual({ title: ['Yine', 'done'] });
  });

  it('leaves comments and every other byte as they were', () => {
    const before = `# Ayşe, for the spring course
format: 1
language: tr
strings:
  title: # nobody liked the first one
    of: "00000000"
    text: 'Paket'   # short
  beats/hello/replies/sorry/says:
    of: "11111111"
    text: >-
      Özür
      dilerim.
`;
    const file = openSource(before);
    const after = edited(file, setString(file, sources, 'beats/hello/replies/sorry/says', 'Pardon.'));
    expect(after.text.slice(0, before.indexOf('of: "11111111"'))).toBe(
      before.slice(0, before.indexOf('of: "11111111"')),
    );
    expect(textsOf(after)).toEqual({
      title: ['Paket', 'stale'],
      'beats/hello/replies/sorry/says': ['Pardon.', 'done'],
    });
  });

  it('can be said to fit its changed source', () => {
    let file = openSource(EMPTY);
    file = edited(file, setString(file, sources, 'title', 'Paket'));
    const changed = sources.map((one) => (one.key === 'title' ? { ...one, text: 'The parcels' } : one));
    expect(textsOf(file, changed)).toEqual({ title: ['Paket', 'stale'] });
    file = edited(file, confirmString(file, changed, 'title'));
    expect(textsOf(file, changed)).toEqual({ title: ['Paket', 'done'] });
  });

  it('moves with the lines of its list', () => {
    let file = openSource(EMPTY);
    file = edited(file, setString(file, sources, 'beats/hello/says/1/1', 'Nerede o?'));
    file = edited(file, setString(file, sources, 'beats/hello/says/2/1', 'Nerede?'));
    const turned = [
      { key: 'beats/hello/says/1/1', text: 'Hello?' },
      { key: 'beats/hello/says/2/1', text: 'Where is it?' },
      { key: 'beats/hello/says/3/1', text: 'Where?' },
    ];
    file = edited(file, setString(file, turned, 'beats/hello/says/1/1', 'Alo?'));
    expect(textsOf(file, turned)).toEqual({
      'beats/hello/says/1/1': ['Alo?', 'done'],
      'beats/hello/says/2/1': ['Nerede o?', 'done'],
      'beats/hello/says/3/1': ['Nerede?', 'done'],
    });
    expect([...readTranslation(file.data, 'tr').strings.keys()]).toEqual(turned.map(({ key }) => key));
  });

  it('whose source is gone is kept until it is taken out', () => {
    let file = openSource(EMPTY);
    file = edited(file, setString(file, sources, 'title', 'Paket'));
    file = edited(file, setString(file, sources, 'beats/hello/replies/sorry/says', 'Özür.'));
    const { orphans } = matchStrings(sources.slice(0, 1), readTranslation(file.data, 'tr').strings);
    expect(orphans).toEqual(['beats/hello/replies/sorry/says']);
    file = edited(file, removeStrings(file, orphans));
    expect(textsOf(file)).toEqual({ title: ['Paket', 'done'] });
  });

  it('has every text that was last written, after any edits in any order', () => {
    const text = fc
      .oneof(
        fc.string({ minLength: 1, maxLength: 60 }),
        fc.constantFrom(
          'yes',
          '1',
          ': x',
          '- a',
          "it's",
          '"',
          '# no',
          'a\nb',
          ' lead',
          'مرحبا “hi”',
          '{a: b}',
          '|',
          '>-',
        ),
      )
      .filter((one) => one.trim() !== '');
    const step = fc.tuple(fc.constantFrom(...sources.map(({ key }) => key)), fc.option(text));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let file = openSource(EMPTY);
        const wanted = new Map<string, string>();
        for (const [key, value] of steps) {
          file = edited(file, setString(file, sources, key, value));
          if (value === null) wanted.delete(key);
          else wanted.set(key, value);
        }
        expect(file.problems).toEqual([]);
        const found = readTranslation(file.data, 'tr').strings;
        expect(new Map([...found].map(([key, { text: said }]) => [key, said]))).toEqual(wanted);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['nothing', ''],
    ['a list', '- a\n- b\n'],
    ['a word', 'hello'],
    ['strings that are a list', 'format: 1\nstrings: [a]\n'],
    ['an entry that is a word', 'strings:\n  title: Paket\n'],
    ['broken YAML', 'strings:\n  title: "Paket\n  x: [\n'],
    ['an anchor', 'strings: &a\n  title: *a\n'],
  ])('is never a reason to throw: %s', (_what, text) => {
    const file = openSource(text);
    expect(readTranslation(file.data, 'tr').language).toBe('tr');
    const edit = setString(file, sources, 'title', 'Paket');
    if (edit.ok) expect(typeof edit.steps.reduce(applyChanges, text)).toBe('string');
    else expect(edit.problem).not.toBe('');
  });
});
