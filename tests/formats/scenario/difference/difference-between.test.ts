import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { differenceBetween } from '#formats/scenario/difference/difference-between.ts';
import { outOfOrder } from '#formats/scenario/difference/pair-up.ts';
import { wordDifference } from '#formats/scenario/difference/word-difference.ts';

type Beats = Record<
  string,
  { says: string; replies?: { id: string; says: string; to?: string }[]; cue?: string }
>;
const draft = (beats: Beats, rest: object = {}) => ({ 'scenario.yaml': { title: 'Parcel', beats, ...rest } });

const BEATS: Beats = {
  opening: {
    says: 'My parcel is six days late and I want to know where it is',
    replies: [
      { id: 'sorry', says: 'I am so sorry to hear that', to: 'vent' },
      { id: 'number', says: 'What is the number of your order, please', to: 'vent' },
    ],
  },
  vent: { says: 'It was for the birthday of my daughter on Friday', replies: [] },
  close: { says: 'Well then, thank you and goodbye', replies: [] },
};
const before = draft(BEATS);
const copy = () => structuredClone(BEATS);

test('the same draft has no difference, however its text is written', () => {
  expect(differenceBetween(before, structuredClone(before))).toEqual({ fields: [], beats: [], endings: [] });
});

test('a beat that came and one that went are told with their words', () => {
  const { close: _close, ...beats } = copy();
  const after = draft({ ...beats, offer: { says: 'And what can you do for me now?', replies: [] } });
  expect(differenceBetween(before, after).beats).toEqual([
    { kind: 'added', beat: 'offer', says: 'And what can you do for me now?', replies: 0 },
    { kind: 'removed', beat: 'close', says: 'Well then, thank you and goodbye', replies: 0 },
  ]);
});

test('a renamed beat is one change, not at every place that leads there', () => {
  const { opening, vent, close } = copy();
  for (const reply of opening!.replies!) reply.to = 'lets-off-steam';
  const after = draft({ opening: opening!, 'lets-off-steam': vent!, close: close! });
  expect(differenceBetween(before, after)).toEqual({
    fields: [],
    endings: [],
    beats: [{ kind: 'changed', beat: 'lets-off-steam', was: 'vent', moved: false, fields: [], replies: [] }],
  });
});

test('of beats in another order only the one that was moved is told', () => {
  const { opening, vent, close } = copy();
  const after = draft({ close: close!, opening: opening!, vent: vent! });
  expect(differenceBetween(before, after).beats).toEqual([
    { kind: 'changed', beat: 'close', was: null, moved: true, fields: [], replies: [] },
  ]);
});

test('a reply’s new words are told at their place', () => {
  const beats = copy();
  beats['opening']!.replies![0]!.says = 'I am sorry that you waited';
  expect(differenceBetween(before, draft(beats)).beats).toEqual([
    {
      kind: 'changed',
      beat: 'opening',
      was: null,
      moved: false,
      fields: [],
      replies: [
        {
          kind: 'changed',
          reply: 'sorry',
          was: null,
          movedFrom: null,
          fields: [
            {
              file: 'scenario.yaml',
              path: ['beats', 'opening', 'replies', 'sorry', 'says'],
              before: 'I am so sorry to hear that',
              after: 'I am sorry that you waited',
            },
          ],
        },
      ],
    },
  ]);
});

test('replies renamed, moved within their beat and to another are told as that', () => {
  const beats = copy();
  const [sorry, number] = beats['opening']!.replies!;
  beats['opening']!.replies = [number!];
  beats['vent']!.replies = [{ ...sorry!, to: 'close' }];
  const moved = differenceBetween(before, draft(beats)).beats;
  expect(moved).toMatchObject([
    {
      beat: 'vent',
      replies: [{ kind: 'changed', reply: 'sorry', movedFrom: 'opening', fields: [{ after: 'close' }] }],
    },
  ]);

  const swapped = copy();
  swapped['opening']!.replies!.reverse();
  swapped['opening']!.replies![0]!.id = 'order-number';
  expect(differenceBetween(before, draft(swapped)).beats).toMatchObject([
    { replies: [{ kind: 'changed', reply: 'order-number', was: 'number', movedFrom: 'here' }] },
  ]);
});

test('endings, fields around the script and other files are told', () => {
  const now = draft(BEATS, { title: 'The parcel', endings: { calm: { title: 'Calm', grade: 'great' } } });
  const after = { ...now, 'cool.persona.yaml': { id: 'cool' } };
  const difference = differenceBetween(before, after);
  expect(difference.fields).toEqual([
    { file: 'scenario.yaml', path: ['title'], before: 'Parcel', after: 'The parcel' },
    { file: 'cool.persona.yaml', path: [], before: undefined, after: 'cool.persona.yaml' },
  ]);
  expect(difference.endings).toEqual([{ kind: 'added', ending: 'calm', title: 'Calm' }]);
});

test('a shipped scenario and one whose beats were all renamed are still told by beat', () => {
  const data = load(readFileSync('scenarios/two-answers-one-bill/scenario.yaml', 'utf8')) as {
    beats: object;
  };
  const names = Object.keys(data.beats);
  const renamed = {
    ...data,
    beats: Object.fromEntries(Object.entries(data.beats).map(([id, beat]) => [`${id}-2`, beat as unknown])),
  };
  const { beats } = differenceBetween({ 'scenario.yaml': data }, { 'scenario.yaml': renamed });
  expect(beats.map((change) => change.kind === 'changed' && change.was)).toEqual(names);
});

test('any two readings can be compared, whatever their shape', () => {
  const data = fc.dictionary(
    fc.constantFrom('scenario.yaml', 'a.persona.yaml'),
    fc.record(
      { beats: fc.jsonValue({ maxDepth: 5 }), endings: fc.jsonValue(), title: fc.jsonValue() },
      { requiredKeys: [] },
    ),
  );
  fc.assert(
    fc.property(data, data, (one, other) => {
      expect(differenceBetween(one, structuredClone(one))).toEqual({ fields: [], beats: [], endings: [] });
      expect(differenceBetween(one, other)).toBeDefined();
    }),
  );
});

test('words that stayed, came and went make up both texts', () => {
  const text = fc
    .array(fc.constantFrom('one', 'two', ' ', ', ', 'three', '.'), { maxLength: 40 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (one, other) => {
      const stretches = wordDifference(one, other);
      const without = (kind: string) =>
        stretches
          .filter((stretch) => stretch.kind !== kind)
          .map((stretch) => stretch.text)
          .join('');
      expect(without('added')).toBe(one);
      expect(without('removed')).toBe(other);
    }),
  );
});

test('a word that was put in is all that is marked', () => {
  expect(wordDifference('I am sorry.', 'I am so sorry.')).toEqual([
    { kind: 'same', text: 'I am ' },
    { kind: 'added', text: 'so ' },
    { kind: 'same', text: 'sorry.' },
  ]);
});

test('of a shuffled list as few as possible are out of order', () => {
  expect(outOfOrder([0, 1, 2])).toEqual(new Set());
  expect(outOfOrder([2, 0, 1])).toEqual(new Set([0]));
  expect(outOfOrder([0, 3, 1, 2])).toEqual(new Set([1]));
});
