import { useEffect, useState } from 'react';

/** Calls back once the next frame is on the screen; the answer takes it back. In a tab nobody sees, that is when it is seen. */
export function afterPaint(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  // A task queued in an animation frame runs after that frame was drawn.
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(act);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

/** `value`, a frame late: for what may follow, so that it does not hold up what the eye waits for. */
export function useAfterPaint<T>(value: T): T {
  const [shown, setShown] = useState(() => value);
  useEffect(() => afterPaint(() => setShown(() => value)), [value]);
  return shown;
}
