/** Asks the phone to leave its screen on until called off. Many phones, and every plain HTTP address, do not offer it. */
export function keepAwake(): () => void {
  const stop = new AbortController();
  let lock: WakeLockSentinel | null = null;
  const ask = async () => {
    if (document.visibilityState !== 'visible') return;
    try {
      // Declared as always there, and often missing.
      const offered = (navigator as { wakeLock?: WakeLock }).wakeLock;
      lock = (await offered?.request('screen')) ?? null;
      if (stop.signal.aborted) await lock?.release();
    } catch {
      // Battery saving: the screen may go dark, and the page comes back from that.
    }
  };
  void ask();
  // A page that was hidden has lost its lock.
  document.addEventListener('visibilitychange', () => void ask(), { signal: stop.signal });
  return () => {
    stop.abort();
    void lock?.release();
  };
}
