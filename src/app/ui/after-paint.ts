/** Milliseconds after which what waits for a frame, or for a free moment after it, waits no longer. */
const NO_FRAME_MS = 200;
const NOT_FREE_MS = 50;

/** What waits for the same frame: however much it is, the browser is asked once. */
let waiting: Set<() => void> | null = null;

/**
 * Calls back once the next frame is on the screen and the browser has nothing more urgent to do; at once after the frame
 * would be too early, for it is still being handed over. Where no frame is drawn, as in a hidden tab, a timer stands in.
 * The answer takes it back.
 */
export function afterPaint(act: () => void): () => void {
  waiting ??= openQueue();
  const queue = waiting;
  // Its own, so that the same function may wait twice.
  const call = () => act();
  queue.add(call);
  return () => void queue.delete(call);
}

function openQueue(): Set<() => void> {
  const queue = new Set<() => void>();
  const run = () => {
    for (const act of queue) act();
  };
  const close = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    // What comes from here on is for the frame after.
    waiting = null;
    whenFree(run);
  };
  const frame = requestAnimationFrame(close);
  const timer = setTimeout(close, NO_FRAME_MS);
  return queue;
}

function whenFree(run: () => void): void {
  // Safari has no idle callback.
  if (typeof requestIdleCallback === 'undefined') setTimeout(run);
  else requestIdleCallback(run, { timeout: NOT_FREE_MS });
}
