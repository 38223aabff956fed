import { useEffect, useState } from 'react';

/** A wait that lasts longer is explained [D]. */
const EXPLAINED_MS = 4000;

/** Whether somebody has waited for so long that it should be explained. */
export function useSlow(waiting: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!waiting) return;
    const clock = setTimeout(() => setSlow(true), EXPLAINED_MS);
    return () => {
      clearTimeout(clock);
      setSlow(false);
    };
  }, [waiting]);
  return slow;
}
