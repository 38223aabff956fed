import { useEffect, useLayoutEffect, useState } from 'react';

/** Smaller than this, in CSS pixels, or enlarged as much, a screen scrolls instead: nothing may be missing from it [D]. */
const WALL = { width: 1060, height: 580 };

/**
 * How much has to be left out so that the wall shows the rest without scrolling: 0 for nothing, at most `most`. Found by trying,
 * before anything is painted, and anew whenever the content or the window changes.
 *
 * @param content changes whenever what is shown does
 */
export function useFit(content: string, most: number): number {
  const [fit, setFit] = useState({ content, level: 0, window: '' });
  // Nothing that was left out for other words is left out for these.
  if (fit.content !== content) setFit({ ...fit, content, level: 0 });
  const { level } = fit;
  useLayoutEffect(() => {
    const { innerWidth, innerHeight } = window;
    if (innerWidth < WALL.width || innerHeight < WALL.height || level >= most) return;
    if (document.documentElement.scrollHeight > innerHeight)
      // oxlint-disable-next-line react/set-state-in-effect -- only a layout that is there can be measured
      setFit((now) => ({ ...now, level: now.level + 1 }));
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- what is measured is what these have made
  }, [content, level, most, fit.window]);
  useEffect(() => {
    let current = true;
    const measure = () => {
      if (current)
        setFit((now) => ({ ...now, level: 0, window: `${window.innerWidth} ${window.innerHeight}` }));
    };
    window.addEventListener('resize', measure);
    // Words are as long as their letters, which may come late.
    if ('fonts' in document && document.fonts.status === 'loading') void document.fonts.ready.then(measure);
    return () => {
      current = false;
      window.removeEventListener('resize', measure);
    };
  }, []);
  return level;
}
