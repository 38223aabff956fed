import { useEffect, useState } from 'react';
import { afterPaint } from './after-paint.ts';

/** `value`, once the next frame is on the screen: for what may follow, so that it does not hold up what the eye waits for. */
export function useAfterPaint<T>(value: T): T {
  const [shown, setShown] = useState(() => value);
  useEffect(() => afterPaint(() => setShown(() => value)), [value]);
  return shown;
}
