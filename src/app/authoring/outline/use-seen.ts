import { useLayoutEffect, useState, type RefObject } from 'react';

/** Screens above and below the one that is seen, in which beats are drawn before one comes to them. */
const MARGIN = '150% 0%';

const waiting = new WeakMap<Element, () => void>();
let observer: IntersectionObserver | undefined;

function watch(element: Element, onSeen: () => void): () => void {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) waiting.get(target)?.();
    },
    { rootMargin: MARGIN },
  );
  waiting.set(element, onSeen);
  observer.observe(element);
  return () => {
    waiting.delete(element);
    observer?.unobserve(element);
  };
}

/** Whether an element has been on the screen or near it, or was `wanted` for another reason; once true it stays so. */
export function useSeen(element: RefObject<Element | null>, wanted: boolean): boolean {
  const [seen, setSeen] = useState(wanted);
  if (wanted && !seen) setSeen(true);
  useLayoutEffect(() => {
    if (seen || !element.current) return undefined;
    return watch(element.current, () => setSeen(true));
  }, [seen, element]);
  return seen;
}
