import { renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useLoadAhead } from '#app/authoring/workspace/use-load-ahead.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

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
  renderHook(() => useLoadAhead(loads));
  await vi.advanceTimersByTimeAsync(3000);
  expect(asked).toEqual([]);
  await vi.advanceTimersByTimeAsync(5000);
  expect(asked).toEqual([0, 1, 2]);
});

test('where one cannot be had, and where the draft is closed, no more are asked for', async () => {
  const failing = given(1);
  renderHook(() => useLoadAhead(failing.loads));
  const closed = given();
  renderHook(() => useLoadAhead(closed.loads)).unmount();
  await vi.advanceTimersByTimeAsync(9000);
  expect(failing.asked).toEqual([0, 1]);
  expect(closed.asked).toEqual([]);
});
