import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { EVERYTHING, useLoadAhead, type Load } from '#app/authoring/workspace/use-load-ahead.ts';

const NOWHERE: readonly Load[] = [];

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const given = (fails = -1) => {
  const asked: number[] = [];
  const loads = [0, 1, 2].map((n) => () => {
    asked.push(n);
    return n === fails ? Promise.reject(new Error('offline')) : Promise.resolve();
  });
  return { asked, loads };
};

test('the views are fetched a while after opening, one after the other', async () => {
  const { asked, loads } = given();
  renderHook(() => useLoadAhead(NOWHERE, loads));
  await vi.advanceTimersByTimeAsync(3000);
  expect(asked).toEqual([]);
  await vi.advanceTimersByTimeAsync(5000);
  expect(asked).toEqual([0, 1, 2]);
});

test('without a connection, and where the draft is closed, no more are asked for', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  const failing = given(1);
  renderHook(() => useLoadAhead(NOWHERE, failing.loads));
  const closed = given();
  renderHook(() => useLoadAhead(NOWHERE, closed.loads)).unmount();
  await vi.advanceTimersByTimeAsync(9000);
  expect(failing.asked).toEqual([0, 1]);
  expect(closed.asked).toEqual([]);
});

test('what the studio leads to comes after its own parts, and all goes on when the connection is back', async () => {
  const { asked, loads } = given();
  let online = false;
  const last = vi.fn(() => (online ? Promise.resolve() : Promise.reject(new Error('offline'))));
  const leadsTo = [last];
  renderHook(() => useLoadAhead(leadsTo, loads));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toEqual([0, 1, 2]);
  expect(last).toHaveBeenCalledOnce();
  online = true;
  window.dispatchEvent(new Event('online'));
  await vi.advanceTimersByTimeAsync(5000);
  expect(last).toHaveBeenCalledTimes(2);
});

test('a part that cannot be had, as after a new build, does not keep back the others', async () => {
  const { asked, loads } = given(1);
  renderHook(() => useLoadAhead(NOWHERE, loads));
  await vi.advanceTimersByTimeAsync(9000);
  expect(asked).toEqual([0, 1, 2]);
  window.dispatchEvent(new Event('online'));
  await vi.advanceTimersByTimeAsync(5000);
  expect(asked).toEqual([0, 1, 2, 1]);
});

test('what fails after the draft was closed is not asked for again', async () => {
  let fail: (reason: Error) => void = () => undefined;
  const load = vi.fn(
    () =>
      new Promise((_, reject) => {
        fail = reject;
      }),
  );
  const loads = [load];
  const { unmount } = renderHook(() => useLoadAhead(NOWHERE, loads));
  await vi.advanceTimersByTimeAsync(6000);
  expect(load).toHaveBeenCalledOnce();
  unmount();
  fail(new Error('offline'));
  await vi.advanceTimersByTimeAsync(100);
  window.dispatchEvent(new Event('online'));
  await vi.advanceTimersByTimeAsync(5000);
  expect(load).toHaveBeenCalledOnce();
});

/** Split off for another reason: stand-ins for workers, which are fetched as workers, and what the first proof has fetched. */
const NOT_FETCHED_AHEAD = new Set([
  './do-file-job.ts',
  './lay-out.ts',
  './worker/proof-queue.ts',
  'virtual:personas',
]);

test('every part that is split off the studio is among what is fetched', async () => {
  vi.useRealTimers();
  const studio = 'src/app/authoring';
  const ahead = join(studio, 'workspace/use-load-ahead.ts');
  const loaders = EVERYTHING.map((load) => String(load));
  const named = `${await readFile(ahead, 'utf8')}\n${loaders.join('\n')}`;
  const parts = new Set<string>();
  for (const file of await readdir(studio, { recursive: true })) {
    if (!/\.tsx?$/.test(file)) continue;
    const text = await readFile(join(studio, file), 'utf8');
    for (const [, part = ''] of text.matchAll(/\bimport\('([^']+)'\)/g)) parts.add(part);
  }
  expect(parts.size).toBeGreaterThan(12);
  const nameOf = (part: string) => part.replace(/^.*\//, '');
  expect([...parts].filter((part) => !NOT_FETCHED_AHEAD.has(part) && !named.includes(nameOf(part)))).toEqual(
    [],
  );
});
