import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  change,
  remember,
  type FileChanges,
  type Step,
  type Texts,
} from '#app/authoring/document/history.ts';

/** Edits of a few files: letters typed, parts replaced at several places, files that come and go. */
const edits = fc.array(
  fc.record({
    file: fc.constantFrom('a', 'b', 'c'),
    kind: fc.constantFrom('steps', 'steps', 'steps', 'comes', 'goes'),
    parts: fc.array(
      fc.array(
        fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(6), fc.string({ maxLength: 30 })),
        {
          maxLength: 3,
        },
      ),
      { maxLength: 3 },
    ),
    text: fc.string({ maxLength: 60 }),
    key: fc.option(fc.constantFrom('k', 'l'), { nil: undefined }),
    pause: fc.constantFrom(10, 100, 5000),
  }),
  { maxLength: 12 },
);

type Drawn = typeof edits extends fc.Arbitrary<(infer One)[]> ? One : never;

function changesOf(texts: Texts, { file, kind, parts, text }: Drawn): FileChanges[] {
  if (kind === 'comes') return [{ file, text }];
  if (kind === 'goes') return [{ file, text: null }];
  let now = texts[file] ?? '';
  const steps = parts.map((part) => {
    const places = part
      .map(([at, length, insert]) => ({ from: Math.floor(at * now.length), length, insert }))
      .toSorted((x, y) => x.from - y.from);
    let end = 0;
    const step = places.map(({ from, length, insert }) => {
      const start = Math.max(from, end);
      end = Math.min(now.length, start + length);
      return { from: start, to: Math.max(start, end), insert };
    });
    const after = change({ x: now }, [{ file: 'x', steps: [step] }]).texts['x'] ?? '';
    now = after;
    return step;
  });
  return [{ file, steps }];
}

const AT = { kind: 'part', part: 'about' } as const;
const START: Texts = { a: 'The first file, long enough.\n', b: '' };

describe('what was changed', () => {
  it('is undone to the same texts, and redone, however it was typed together', () => {
    fc.assert(
      fc.property(edits, (drawn) => {
        let texts = START;
        let past: readonly Step[] = [];
        let at = 0;
        for (const edit of drawn) {
          const forward = changesOf(texts, edit);
          const done = change(texts, forward);
          at += edit.pause;
          past = remember(past, {
            label: 'x',
            mergeKey: edit.key,
            at,
            forward,
            back: done.back,
            before: AT,
            after: AT,
          });
          texts = done.texts;
        }
        const undone = past.reduceRight((now, step) => change(now, step.back).texts, texts);
        expect(undone).toEqual(START);
        expect(past.reduce((now, step) => change(now, step.forward).texts, undone)).toEqual(texts);
      }),
      { numRuns: 300 },
    );
  });

  it('stays small while somebody types on', () => {
    let texts: Texts = { a: 'x'.repeat(1000) };
    let past: readonly Step[] = [];
    for (let i = 0; i < 5000; i++) {
      // A word is written, and now and then a letter taken back.
      const from = 500 + i - 2 * Math.floor(i / 10);
      const back = i % 10 === 9;
      const forward = [
        {
          file: 'a',
          steps: [[back ? { from: from - 1, to: from, insert: '' } : { from, to: from, insert: 'w' }]],
        },
      ];
      const done = change(texts, forward);
      past = remember(past, {
        label: 'x',
        mergeKey: 'says',
        at: i,
        forward,
        back: done.back,
        before: AT,
        after: AT,
      });
      texts = done.texts;
    }
    expect(past).toHaveLength(1);
    const [step] = past;
    expect(JSON.stringify([step?.forward, step?.back]).length).toBeLessThan(6000);
    expect(change(texts, step?.back ?? []).texts).toEqual({ a: 'x'.repeat(1000) });
  });
});
