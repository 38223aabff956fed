import { useEffect, useRef, type RefObject } from 'react';

const NAME = 'Hold the Line';

/**
 * After navigation a reader lands on the new screen's heading, as after loading a page: the document takes its title
 * from the `h1`, and the `h1` takes focus once it is there. The first screen is left alone, so that Tab starts at the top.
 */
export function useArrival(main: RefObject<HTMLElement | null>, location: string): void {
  const arrivedAt = useRef(location);

  useEffect(() => {
    const element = main.current;
    if (!element) return;
    let waiting = arrivedAt.current !== location;
    arrivedAt.current = location;
    if (waiting) window.scrollTo(0, 0);

    const look = () => {
      const heading = element.querySelector('h1');
      const title = heading ? `${heading.textContent} · ${NAME}` : NAME;
      if (document.title !== title) document.title = title;
      if (heading && waiting) {
        waiting = false;
        // A screen that has placed focus itself, such as a talk on its choices, knows better.
        if (!element.contains(document.activeElement)) heading.focus({ preventScroll: true });
      }
    };
    look();
    const observer = new MutationObserver(look);
    observer.observe(element, { childList: true, subtree: true, characterData: true });
    return () => observer.disconnect();
  }, [main, location]);
}
