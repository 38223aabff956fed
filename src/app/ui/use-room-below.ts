import { useEffect, type RefObject } from 'react';

/**
 * Says in `--above` how many pixels of the window lie above an element, so that its style can fill what is below with
 * `calc(100dvh - var(--above))`: under bars and notices that come and go, and as the page is scrolled.
 *
 * @param frame around the element that sticks; it must not stick itself
 */
export function useRoomBelow(frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = frame.current;
    // Without it, the style's own guess stands.
    if (!element || typeof ResizeObserver === 'undefined') return undefined;
    let asked = 0;
    const measure = () => {
      asked = 0;
      const above = Math.max(0, Math.round(element.getBoundingClientRect().top));
      element.style.setProperty('--above', `${above}px`);
    };
    const ask = () => {
      asked ||= requestAnimationFrame(measure);
    };
    measure();
    // What stands above moves the frame without resizing it; the page as a whole then grows or shrinks.
    const watch = new ResizeObserver(ask);
    watch.observe(document.documentElement);
    document.addEventListener('scroll', ask, { passive: true });
    window.addEventListener('resize', ask);
    return () => {
      cancelAnimationFrame(asked);
      watch.disconnect();
      document.removeEventListener('scroll', ask);
      window.removeEventListener('resize', ask);
    };
  }, [frame]);
}
