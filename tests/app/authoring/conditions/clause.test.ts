import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clauseWords, newClause, readClauses, writeClauses } from '#app/authoring/conditions/clause.ts';
import { readChanges, writeChanges } from '#app/authoring/conditions/effect.ts';
import { markerEffects } from '#app/authoring/vocabulary/marker-effects.ts';
import { personaWithBase } from '#app/authoring/vocabulary/with-base.ts';
import { vocabularyOf } from '#app/authoring/vocabulary/vocabulary.ts';
import { readPersonas } from '#cli/library/read-library.ts';

const { personas } = await readPersonas();
const angry = personas.get('angry')!;
const vocabulary = vocabularyOf({ flags: { whole: false }, counters: { calls: { max: 2 } } }, angry);

test('what cannot be read is kept as it is written', () => {
  const when = { nobody: 'knows', trust: 'high', mood: 3, whole: 'yes' };
  expect(readClauses(when, vocabulary).every(({ kind }) => kind === 'unknown')).toBe(true);
  expect(writeClauses(readClauses(when, vocabulary))).toEqual(when);
});

const { regions, counters, flags } = vocabulary;
const aName = fc.oneof(fc.constantFrom(...regions), fc.constantFrom(...counters), fc.constantFrom(...flags));
const aWhen = fc
  .uniqueArray(aName, { selector: ({ id }) => id, maxLength: 5 })
  .chain((names) =>
    fc.tuple(
      ...names.map((name) => {
        switch (name.kind) {
          case 'region': {
            const states = fc.subarray(
              name.states.map(({ id }) => id),
              { minLength: 1 },
            );
            return states.map((some) => [name.id, some.length === 1 ? some[0] : some] as const);
          }
          case 'counter': {
            const { min, max } = name.spec;
            const range = fc.tuple(
              fc.integer({ min, max }),
              fc.integer({ min, max }),
              fc.constantFrom('n', 'n..', '..n', 'n..m'),
            );
            return range.map(([a, b, how]) => {
              const [low, high] = [Math.min(a, b), Math.max(a, b)];
              if (how === 'n' || low === high) return [name.id, low] as const;
              return [
                name.id,
                how.replace('n', String(how === '..n' ? high : low)).replace('m', String(high)),
              ] as const;
            });
          }
          case 'flag':
            return fc.boolean().map((value) => [name.id, value] as const);
        }
      }),
    ),
  )
  .map((entries) => Object.fromEntries(entries as [string, unknown][]));

test('a condition that is read and written again is the same', () => {
  fc.assert(
    fc.property(aWhen, (when) => {
      const clauses = readClauses(when, vocabulary);
      expect(clauses.some(({ kind }) => kind === 'unknown')).toBe(false);
      expect(writeClauses(clauses) ?? {}).toEqual(when);
    }),
  );
});

test('a new condition of any name can be written and read', () => {
  for (const name of [...regions, ...counters, ...flags]) {
    const clause = newClause(name);
    expect(readClauses(writeClauses([clause]), vocabulary)).toEqual([clause]);
    expect(clauseWords(clause, vocabulary)).not.toMatch(/undefined|NaN/);
  }
});

test('effects are read and written again, unknown ones included', () => {
  const [add, set] = [
    { trust: -1, nobody: 2 },
    { whole: true, calls: 0, trigger: 'soon' },
  ];
  expect(writeChanges(readChanges(add, set, vocabulary))).toEqual({ add, set });
  expect(writeChanges([])).toEqual({ add: undefined, set: undefined });
});

test('what a behaviour does is read from the persona, and from what the scenario tunes', () => {
  const effects = markerEffects('listen.paraphrase', vocabulary);
  expect(effects.map(({ state, to, way }) => `${state} ${way} ${to}`)).toContain('furious eases angry');
  expect(markerEffects('options.vague-follow-up', vocabulary)).toEqual([]);
  const tuned = vocabularyOf({ customer: { signals: { sting: ['options.vague-follow-up'] } } }, angry);
  expect(markerEffects('options.vague-follow-up', tuned)).toContainEqual(
    expect.objectContaining({ state: 'settled', to: 'irritated', way: 'worsens', trust: -1 }),
  );
});

test('a persona that is half written lends what can be read of it', () => {
  const own = {
    id: 'cross',
    extends: 'angry',
    regions: { mood: { states: { furious: { label: 'Boiling' } }, on: 4 } },
    signals: [],
  };
  const read = personaWithBase(own, Object.fromEntries(personas));
  expect(read?.regions['mood']?.states['furious']?.label).toBe('Boiling');
  expect(Object.keys(read?.regions['mood']?.states ?? {})).toContain('settled');
  expect(personaWithBase('nothing', {})).toBeNull();
  expect(vocabularyOf(null, null)).toMatchObject({ regions: [], mood: null, exits: [] });
});
