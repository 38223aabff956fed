import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { afterPaint } from '#app/ui/after-paint.ts';

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'cancelAnimationFrame'],
  });
});
afterEach(() => {
  vi.runAllTimers();
  vi.restoreAllMocks();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('comes after the next frame, in the order asked for, and once', () => {
  const said: string[] = [];
  afterPaint(() => said.push('first'));
  afterPaint(() => said.push('second'));
  requestAnimationFrame(() => said.push('frame'));
  vi.runAllTimers();
  expect(said).toEqual(['frame', 'first', 'second']);
});

test('the browser is asked for one frame, however much waits for it', () => {
  const ask = vi.spyOn(globalThis, 'requestAnimationFrame');
  const [one, another] = [vi.fn(), vi.fn()];
  afterPaint(one);
  afterPaint(another);
  expect(ask).toHaveBeenCalledOnce();
  vi.runAllTimers();
  expect(one).toHaveBeenCalledOnce();
  expect(another).toHaveBeenCalledOnce();
});

test('can be taken back, also by what came before it', () => {
  const never = vi.fn();
  afterPaint(() => forget());
  const forget = afterPaint(never);
  vi.runAllTimers();
  expect(never).not.toHaveBeenCalled();
});

test('what is asked for meanwhile comes after the frame after', () => {
  const said: string[] = [];
  afterPaint(() => {
    afterPaint(() => said.push('later'));
    requestAnimationFrame(() => said.push('frame'));
    said.push('now');
  });
  vi.runAllTimers();
  expect(said).toEqual(['now', 'frame', 'later']);
});

test('where no frame is ever drawn, it comes all the same', () => {
  vi.stubGlobal('requestAnimationFrame', () => 0);
  const act = vi.fn();
  afterPaint(act);
  vi.advanceTimersByTime(1000);
  expect(act).toHaveBeenCalledOnce();
});

test('waits for a free moment where the browser knows of one, but not for ever', () => {
  const idle = vi.fn<(act: () => void, options: IdleRequestOptions) => number>();
  vi.stubGlobal('requestIdleCallback', idle);
  const act = vi.fn();
  afterPaint(act);
  vi.runAllTimers();
  expect(act).not.toHaveBeenCalled();
  expect(idle.mock.lastCall?.[1].timeout).toBeGreaterThan(0);
  idle.mock.lastCall?.[0]();
  expect(act).toHaveBeenCalledOnce();
});
