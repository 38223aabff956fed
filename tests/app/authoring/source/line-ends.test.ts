import { SCENARIO_FILE } from '#formats/scenario/file-names.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arrivedChanges, singleChange } from '#app/authoring/source/arrived-changes.ts';
import { shownPlace, shownText, textChanges, textPlace } from '#app/authoring/source/line-ends.ts';
import { createStudioStore } from '#app/authoring/document/studio-store.ts';
import { applyChanges } from '#formats/yaml/source.ts';

const texts = fc
  .array(fc.constantFrom('a', 'b: c', ' ', '\n', '\r\n', '- x', 'é', '😀'), { maxLength: 30 })
  .map((parts) => parts.join(''));

const edit = (length: number) =>
  fc
    .tuple(fc.nat(length), fc.nat(length), fc.constantFrom('', 'x', '\n', 'y\nz'))
    .map(([a, b, insert]) => ({ from: Math.min(a, b), to: Math.max(a, b), insert }));

it('a change made to what is shown is the same change to a file with the line breaks of Windows', () => {
  const cases = texts.chain((file) => fc.tuple(fc.constant(file), edit(shownText(file).length)));
  fc.assert(
    fc.property(cases, ([file, change]) => {
      const after = applyChanges(file, textChanges(file, [change]));
      expect(shownText(after)).toBe(applyChanges(shownText(file), [change]));
    }),
  );
});

it('a new line in a file from Windows is one of its own', () => {
  expect(applyChanges('a\r\nb', textChanges('a\r\nb', [{ from: 3, to: 3, insert: '\nc' }]))).toBe(
    'a\r\nb\r\nc',
  );
});

it('places are found again', () => {
  const cases = texts.chain((file) => fc.tuple(fc.constant(file), fc.nat(shownText(file).length)));
  fc.assert(
    fc.property(cases, ([file, place]) => {
      expect(shownPlace(file, textPlace(file, place))).toBe(place);
    }),
  );
});

it('one change turns any text into any other', () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      expect(applyChanges(before, singleChange(before, after))).toBe(after);
    }),
  );
});

it('the history tells what turned one text into the next: edits, undo and redo; typing that goes on is one change', () => {
  let now = 0;
  const store = createStudioStore({ [SCENARIO_FILE]: 'title: x\naim: y\n' }, () => now);
  let shown = store.getState().files[SCENARIO_FILE]?.text ?? '';
  const told: boolean[] = [];
  store.subscribe((state, before) => {
    const text = state.files[SCENARIO_FILE]?.text ?? '';
    const steps = arrivedChanges(state, before, SCENARIO_FILE);
    told.push(steps !== undefined);
    shown = (steps ?? [singleChange(shown, text)]).reduce(applyChanges, shown);
    expect(shown).toBe(text);
  });
  const type = (insert: string, at: number) =>
    store.edit({
      label: 'Type',
      mergeKey: 'title',
      changes: [{ file: SCENARIO_FILE, steps: [[{ from: at, to: at, insert }]] }],
    });
  type('a', 8);
  type('b', 9);
  now += 10_000;
  type('c', 10);
  store.undo();
  store.undo();
  store.redo();
  type('d', 0);
  store.undo();
  expect(shown).toBe('title: xab\naim: y\n');
  // All but the second letter, which went on with the first.
  expect(told).toEqual([true, false, true, true, true, true, true, true]);
});
