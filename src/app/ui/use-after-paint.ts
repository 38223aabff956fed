import { useEffect, useState } from 'react';

/** Calls back as the frame after the next one begins: the next is then on the screen. The answer takes it back. */
export function afterPaint(act: () => void): () => void {
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(act);
  });
  return () => cancelAnimationFrame(frame);
}

/** `value`, a frame late: for what may follow, so that it does not hold up what the eye waits for. */
export function useAfterPaint<T>(value: T): T {
  const [shown, setShown] = useState(() => value);
  useEffect(() => afterPaint(() => setShown(() => value)), [value]);
  return shown;
}
