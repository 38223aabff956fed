import { expect, test } from 'vitest';
import type { ScenarioCard } from '#core/model/scenario-card.ts';
import { createOwnScenarios, type OwnScenario, type OwnScenarioShelf } from '#app/storage/own-scenarios.ts';

const card = { ok: true, id: 'mine', title: 'Mine', customer: { name: 'Noor' } } as ScenarioCard;
const mine: OwnScenario = { id: 'mine', card, texts: { 'scenario.yaml': 'x' }, draft: 'd1', publishedAt: 1 };

function shelf(kept = new Map<string, unknown>()): OwnScenarioShelf {
  return {
    readAll: () => Promise.resolve([...kept.values()]),
    write: async (scenario) => void kept.set(scenario.id, scenario),
    remove: async (id) => void kept.delete(id),
  };
}

test('what is put there is there for everybody who looks, in this tab and the next', async () => {
  const kept = new Map<string, unknown>();
  const told: string[] = [];
  const here = createOwnScenarios(() => Promise.resolve(shelf(kept)), {
    tell: () => told.push('told'),
    hear: () => undefined,
  });
  await here.ready;
  let heard = 0;
  const stop = here.subscribe(() => (heard += 1));
  await here.put(mine);
  expect(here.all()).toEqual([mine]);
  expect(heard).toBe(1);
  expect(told).toEqual(['told']);
  const next = createOwnScenarios(() => Promise.resolve(shelf(kept)));
  await next.ready;
  expect(next.all()).toEqual([mine]);
  stop();
  await here.remove('mine');
  expect(here.all()).toEqual([]);
  expect(heard).toBe(1);
});

test('what is damaged is left out, and without a database there is nothing and no failure', async () => {
  const damaged = new Map<string, unknown>([
    ['a', { id: 'a' }],
    ['b', null],
    ['mine', mine],
  ]);
  const some = createOwnScenarios(() => Promise.resolve(shelf(damaged)));
  await some.ready;
  expect(some.all()).toEqual([mine]);
  const none = createOwnScenarios(() => Promise.reject(new Error('forbidden')));
  await none.ready;
  expect(none.all()).toEqual([]);
  await expect(none.put(mine)).rejects.toThrow('forbidden');
});
