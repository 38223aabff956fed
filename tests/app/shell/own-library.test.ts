import { expect, test } from 'vitest';
import { cardOf } from '#core/model/scenario-card.ts';
import type { OwnScenario, OwnScenarios } from '#app/storage/own-scenarios.ts';
import { withOwn } from '#app/shell/own-library.ts';
import { lateParcel } from '../../support/late-parcel.ts';

const scenario = await lateParcel();
const other = { ...scenario, id: 'other' };
const shipped = {
  entries: [cardOf(scenario)],
  load: (id: string) => Promise.resolve(id === scenario.id ? scenario : undefined),
};
const ownOf = (id: string): OwnScenario => ({
  id,
  card: { ...cardOf(scenario), id },
  texts: { 'scenario.yaml': id },
  draft: 'd1',
  publishedAt: 1,
});

function shelf(first: readonly OwnScenario[]) {
  let all = first;
  const listeners = new Set<() => void>();
  const own: OwnScenarios = {
    all: () => all,
    ready: Promise.resolve(),
    put: () => Promise.resolve(),
    remove: () => Promise.resolve(),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  const change = (next: readonly OwnScenario[]) => {
    all = next;
    for (const listener of listeners) listener();
  };
  return { own, change };
}

test('one’s own stand behind the shipped ones, marked, and are read from their texts when they are played', async () => {
  const { own, change } = shelf([]);
  const read: unknown[] = [];
  const library = withOwn(shipped, own, (texts) => {
    read.push(texts);
    return Promise.resolve(other);
  });
  const before = library.entries;
  expect(library.entries).toBe(before);
  expect(await library.load('other')).toBeUndefined();
  let told = 0;
  library.subscribe?.(() => (told += 1));
  change([ownOf('other')]);
  expect(told).toBe(1);
  expect(library.entries.map((entry) => [entry.id, entry.ok && entry.own])).toEqual([
    [scenario.id, undefined],
    ['other', true],
  ]);
  expect(await library.load('other')).toBe(other);
  expect(read).toEqual([{ 'scenario.yaml': 'other' }]);
  expect(await library.textsOf?.('other')).toEqual({ 'scenario.yaml': 'other' });
});

test('one’s own never hides a shipped one', async () => {
  const { own } = shelf([ownOf(scenario.id)]);
  const library = withOwn(shipped, own, () => Promise.reject(new Error('must not be read')));
  expect(library.entries).toHaveLength(1);
  expect(await library.load(scenario.id)).toBe(scenario);
  expect(await library.textsOf?.(scenario.id)).toBeUndefined();
});
