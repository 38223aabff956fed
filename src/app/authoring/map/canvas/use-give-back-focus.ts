import { useEffect, useRef, type RefObject } from 'react';
import type { KeyboardHold } from './take-focus.ts';

/** After a question was answered or put away, the card one is at has the keyboard again, if the map had it before. */
export function useGiveBackFocus(
  isAsking: boolean,
  keyboard: KeyboardHold,
  frame: RefObject<HTMLElement | null>,
): void {
  const gives = useRef(false);
  useEffect(() => {
    if (isAsking) {
      gives.current = true;
      return;
    }
    if (!gives.current) return;
    gives.current = false;
    keyboard.set(true);
    frame.current
      ?.querySelector<HTMLElement>('.react-flow__node[aria-current], [data-row] [aria-current]')
      ?.focus({ preventScroll: true });
  }, [isAsking, keyboard, frame]);
}
