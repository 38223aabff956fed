import { useEffect } from 'react';

/** Keeps the screen from going dark while a room looks at it; the browser drops the lock whenever the page is hidden. */
export function useWakeLock(): void {
  useEffect(() => {
    if (!('wakeLock' in navigator)) return;
    let lock: WakeLockSentinel | null = null;
    let left = false;
    const release = () => {
      lock?.release().catch(() => undefined);
    };
    const take = async () => {
      if (document.visibilityState !== 'visible') return;
      // Refused on low battery and in frames: the screen then sleeps as it is set to.
      lock = await navigator.wakeLock.request('screen').catch(() => null);
      if (left) release();
    };
    const again = () => void take();
    again();
    document.addEventListener('visibilitychange', again);
    return () => {
      left = true;
      document.removeEventListener('visibilitychange', again);
      release();
    };
  }, []);
}
