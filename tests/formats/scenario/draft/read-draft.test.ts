import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDraft } from '#formats/scenario/draft/read-draft.ts';
import { setAt } from '#formats/yaml/edit-source.ts';
import { openSource } from '#formats/yaml/open-source.ts';
import { applyChanges } from '#formats/yaml/source.ts';

const text = readFileSync('scenarios/third-call-today/scenario.yaml', 'utf8');

describe('a draft', () => {
  it('is read from whatever there is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        const draft = readDraft({
          beats: { a: data, b: { replies: data, says: data } },
          exits: data,
          flags: data,
        });
        expect(draft.beats.length).toBe(2);
        expect(readDraft(data)).toMatchObject({ counters: expect.any(Array) as unknown });
      }),
    );
  });

  it('holds what can be read of a reply, and leaves out the rest', () => {
    const replies = [
      {
        id: 7,
        says: 'Yes.',
        markers: ['a.b', 3],
        to: [{ to: 'x', when: { mood: 'angry' } }, {}],
        add: { n: 1, m: 'x' },
      },
      null,
    ];
    const [first, second] = readDraft({ beats: { b: { phase: 'never', replies } } }).beats[0]?.replies ?? [];
    expect(first).toMatchObject({
      index: 0,
      id: '',
      says: 'Yes.',
      markers: ['a.b'],
      to: [{ to: 'x', when: { mood: 'angry' } }, { to: '' }],
      add: { n: 1 },
    });
    expect(second).toMatchObject({ index: 1, id: '', says: '', to: [] });
  });

  it('reads one line as a line said always, and a list by its conditions', () => {
    const says = [{ when: { mood: 'angry' }, text: ['One.', 'Two.'] }, { text: 'Else.' }];
    const [one, list] = readDraft({ beats: { a: { says: 'Well?' }, b: { says } } }).beats;
    expect(one?.says).toEqual([{ when: undefined, variants: ['Well?'] }]);
    expect(list?.says).toEqual([
      { when: { mood: 'angry' }, variants: ['One.', 'Two.'] },
      { when: undefined, variants: ['Else.'] },
    ]);
  });

  it.each(['', '# nothing yet', 'only words', '7'])(
    'of a file without parts is the same object too (%j)',
    (bare) => {
      const { data } = openSource(bare);
      expect(readDraft(data)).toBe(readDraft(data));
      expect(readDraft(data)).toMatchObject({ title: '', beats: [] });
    },
  );

  it('of a text one letter on shares all but the beat that changed', () => {
    const source = openSource(text);
    const before = readDraft(source.data);
    expect(readDraft(source.data)).toBe(before);
    const beat = before.beats[2];
    const edit = setAt(source, ['beats', beat?.id ?? '', 'replies', 1, 'says'], 'Something else.');
    if (!edit.ok) throw new Error(edit.problem);
    const after = readDraft(openSource(edit.steps.reduce(applyChanges, text), source).data);
    expect(after.beats.flatMap((each, i) => (each === before.beats[i] ? [] : i))).toEqual([2]);
    expect(after.beats[2]?.replies.flatMap((each, i) => (each === beat?.replies[i] ? [] : i))).toEqual([1]);
    expect(after.beats[2]?.says).toBe(beat?.says);
    expect(after.endings).toBe(before.endings);
  });

  it('gives a reply its new place when one above it goes', () => {
    const source = openSource(text);
    const beat = readDraft(source.data).beats[0]?.id ?? '';
    const replies = (index: number) => ['beats', beat, 'replies', index] as const;
    const place = source.placeOf(replies(0), 'whole');
    if (!place) throw new Error('no such reply');
    const next = openSource(applyChanges(text, [{ ...place, insert: '' }]), source);
    expect(readDraft(next.data).beats[0]?.replies.map(({ index }) => index)).toEqual(
      readDraft(next.data).beats[0]?.replies.map((_, i) => i),
    );
  });
});
