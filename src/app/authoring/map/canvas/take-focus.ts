import { createContext, useContext, useEffect, useRef, type RefObject } from 'react';

/** Whether the map has the keyboard: its active card then takes focus, wherever the map was moved to show it. */
export const FocusContext = createContext<RefObject<boolean>>({ current: false });

/** Focuses the card around as it becomes the active one, or comes into being as such, while the map has the keyboard. */
export function useTakeFocus(isActive: boolean): RefObject<HTMLDivElement | null> {
  const own = useRef<HTMLDivElement>(null);
  const hasKeyboard = useContext(FocusContext);
  useEffect(() => {
    if (!isActive || !hasKeyboard.current) return;
    // Scrolling is the map’s own: the browser would move its frame inside its window.
    own.current?.closest<HTMLElement>('.react-flow__node')?.focus({ preventScroll: true });
  }, [isActive, hasKeyboard]);
  return own;
}
