import type { LinkWorld } from './link-world.ts';

/** The page as it is. A phone that was locked, or went out of the Wi-Fi, tries again the moment it is back. */
export const browserWorld: LinkWorld = {
  after(ms, call) {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
  onWake(call) {
    const stop = new AbortController();
    const { signal } = stop;
    window.addEventListener('online', () => call('dead'), { signal });
    // Back from the history: browsers cut the connections of a page they put there.
    window.addEventListener('pageshow', ({ persisted }) => persisted && call('dead'), { signal });
    const looked = () => document.visibilityState === 'visible' && call('maybe');
    document.addEventListener('visibilitychange', looked, { signal });
    return () => stop.abort();
  },
};
