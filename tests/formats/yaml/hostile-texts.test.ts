import { describe, expect, it } from 'vitest';
import { insertKey, setAt } from '#formats/yaml/edit-source.ts';
import { openSource } from '#formats/yaml/open-source.ts';
import { applyChanges } from '#formats/yaml/source.ts';

/** Texts nobody wrote in good faith, opened for editing. None may crash, hang or pollute. */

/** The machine may be busy; what is tested is that an end comes, not when. */
const PATIENCE = 120_000;

const laughs = [
  'a: &a [x, x]',
  ...Array.from('bcdefghijkl', (c, i) => `${c}: &${c} [*${'abcdefghijk'[i]}, *${'abcdefghijk'[i]}]`),
].join('\n');

describe('a hostile text', { timeout: PATIENCE }, () => {
  it.each([
    ['empty', '', 'empty-file'],
    ['20 MB', 'a: b\n'.repeat(4 * 1_048_576), 'file-too-large'],
    ['10 MB on one line', `a: ${'x'.repeat(10 * 1_048_576)}`, 'file-too-large'],
    ['deep brackets', '['.repeat(20_000), 'too-deep'],
    ['deep brackets in a section', `a: ${'['.repeat(20_000)}\nb: 1\n`, 'too-deep'],
    ['deep indentation', Array.from({ length: 400 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), 'too-deep'],
    ['exploding anchors', laughs, 'alias-not-allowed'],
    [
      'prototype keys',
      'a: 1\n__proto__: { polluted: true }\nconstructor:\n  prototype: 1\n',
      'forbidden-key',
    ],
    ['two documents', 'a: 1\n---\nb: 2\n', 'several-documents'],
    ['the same key again and again', 'a:\n'.repeat(5000), 'duplicate-key'],
    ['zero bytes', 'a: \0\n', 'not-text'],
  ])('%s opens with a problem', (_, text, code) => {
    const source = openSource(text);
    expect(source.problems.map((problem) => problem.code)).toContain(code);
    // And goes on being edited.
    const next = openSource(`${text}\nx: 1\n`, source);
    expect(next.text.length).toBe(text.length + 6);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('of more keys than there are sections for is read as a whole', () => {
    const source = openSource(Array.from({ length: 9000 }, (_, i) => `k${i}: 1\n`).join(''));
    expect(source.problems).toEqual([]);
    const edited = setAt(source, ['k8999'], 2);
    expect(edited.ok && edited.steps).toEqual([
      [{ from: source.text.length - 2, to: source.text.length - 1, insert: '2' }],
    ]);
  });

  it('of one key and a million spaces is looked at once', () => {
    expect(openSource(`a${' '.repeat(1_000_000)}b\nc: 1\n`).problems).not.toEqual([]);
  });

  it('is edited beside what is refused in it', () => {
    const source = openSource('a: &x 1\nb: *x\nc: 2\n');
    const edited = setAt(source, ['c'], 3);
    expect(edited.ok && edited.steps.reduce(applyChanges, source.text)).toBe('a: &x 1\nb: *x\nc: 3\n');
    expect(setAt(source, ['b'], 3).ok).toBe(false);
  });
});

describe('the manner of a text', () => {
  it.each([
    [
      'carriage returns',
      'a: 1\r\nb:\r\n  c: 2\r\n',
      'a: 1\r\nb:\r\n  c: 2\r\n  d: |-\r\n    two\r\n    lines\r\n',
    ],
    ['no break at the end', 'a: 1\nb:\n  c: 2', 'a: 1\nb:\n  c: 2\n  d: |-\n    two\n    lines'],
    ['a byte-order mark', '\uFEFFa: 1\nb: { c: 2 }\n', '\uFEFFa: 1\nb: { c: 2, d: "two\\nlines" }\n'],
    ['four spaces', 'a: 1\nb:\n    c: 2\n', 'a: 1\nb:\n    c: 2\n    d: |-\n      two\n      lines\n'],
    [
      'a comment behind',
      'b:\n  c: 2 # two\n# end\n',
      'b:\n  c: 2 # two\n  d: |-\n    two\n    lines\n# end\n',
    ],
  ])('with %s is kept', (_, text, wanted) => {
    const source = openSource(text);
    const edited = insertKey(source, ['b'], 'd', 'two\nlines');
    expect(edited.ok && edited.steps.reduce(applyChanges, text)).toBe(wanted);
  });

  it.each([
    ["a: 'x y'\n", 'it is: so', "a: 'it is: so'\n"],
    ['a: "x y"\n', 'it is: so', 'a: "it is: so"\n'],
    ['a: x # why\n', 'one\ntwo', 'a: |- # why\n  one\n  two\n'],
    ['a: >- # why\n  x\n  y\n', 'y', 'a: >- # why\n  y\n'],
    ['a: [b, c] # why\n', ['b', 'd'], 'a: [b, d] # why\n'],
    ['a: { b: c }\n', { b: 'd, e' }, 'a: { b: "d, e" }\n'],
    ['a:\n', 'x', 'a: x\n'],
    ['a: # why\n', 'x', 'a: x # why\n'],
    ['a: |\n  x\n', 'y\n', 'a: |\n  y\n'],
    ["a: '1'\n", 'one', 'a: one\n'],
    ["a: 'one'\n", 'two', "a: 'two'\n"],
  ])('%j with %j is %j', (text, value, wanted) => {
    const edited = setAt(openSource(text), ['a'], value);
    expect(edited.ok && edited.steps.reduce(applyChanges, text)).toBe(wanted);
  });
});

describe('a place', () => {
  const text = 'a: 1\n\n# about b\nb: # here\n  # about c\n  c: >-\n    x\n    y\n  d: [1, 2]\n';
  const source = openSource(text);
  const at = (path: (string | number)[], part?: 'value' | 'key' | 'whole') => {
    const place = source.placeOf(path, part);
    return place && text.slice(place.from, place.to);
  };

  it('is that of the key, of the value as written, or of all that belongs to it', () => {
    expect(at(['b', 'c'])).toBe('>-\n    x\n    y');
    expect(at(['b', 'c'], 'key')).toBe('c');
    expect(at(['b', 'c'], 'whole')).toBe('  # about c\n  c: >-\n    x\n    y\n');
    expect(at(['b'], 'whole')).toBe(text.slice(text.indexOf('# about b')));
    expect(at(['b', 'd', 1])).toBe('2');
    expect(at(['b', 'x'])).toBeUndefined();
  });

  it('is found again from any letter in it', () => {
    expect(source.pathAt(text.indexOf('x'))).toEqual(['b', 'c']);
    expect(source.pathAt(text.indexOf('2]'))).toEqual(['b', 'd', 1]);
    expect(source.pathAt(text.indexOf('d:'))).toEqual(['b', 'd']);
    expect(source.pathAt(0)).toEqual(['a']);
  });
});
