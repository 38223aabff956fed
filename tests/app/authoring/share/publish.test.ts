import { expect, test } from 'vitest';
import { publish } from '#app/authoring/share/publish.ts';
import type { OwnScenario, OwnScenarios } from '#app/storage/own-scenarios.ts';
import { lateParcel } from '../../../support/late-parcel.ts';

const scenario = await lateParcel();

function publisher(there: OwnScenario[] = [], isTaken = false, full = false) {
  const own: OwnScenarios = {
    all: () => there,
    ready: Promise.resolve(),
    put: (put) => (full ? Promise.reject(new Error('no room')) : Promise.resolve(void there.push(put))),
    remove: () => Promise.resolve(),
    subscribe: () => () => undefined,
  };
  return { own, isTaken: () => Promise.resolve(isTaken), there };
}

test('a sound draft comes into the catalogue with its texts as they were then', async () => {
  const at = publisher();
  const texts = { 'scenario.yaml': 'as it was' };
  expect(await publish(at, 'd1', texts, scenario, 7)).toEqual({
    ok: true,
    id: scenario.id,
    title: scenario.title,
  });
  expect(at.there).toMatchObject([{ id: scenario.id, texts, draft: 'd1', publishedAt: 7 }]);
  expect(at.there[0]?.card.hash).toBe(scenario.hash);
});

test('what cannot be played, is called like a shipped one or like another draft’s, or finds no room is not published, and says why', async () => {
  const problem = async (...args: Parameters<typeof publish>) => {
    const done = await publish(...args);
    return done.ok ? '' : done.problem;
  };
  expect(await problem(publisher(), 'd1', {}, null, 1)).toContain('Proof');
  expect(await problem(publisher([], true), 'd1', {}, scenario, 1)).toContain('shipped');
  const others = publisher();
  await publish(others, 'd2', {}, scenario, 1);
  expect(await problem(others, 'd1', {}, scenario, 1)).toContain('Another draft');
  expect(await problem(publisher([], false, true), 'd1', {}, scenario, 1)).toContain('no room');
});
