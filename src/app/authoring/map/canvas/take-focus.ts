import { createContext, useContext, useEffect, useRef, type RefObject } from 'react';

/** Whether the map has the keyboard: its active card then takes focus, wherever the map was moved to show it. */
export interface KeyboardHold {
  readonly has: () => boolean;
  readonly set: (has: boolean) => void;
}

export function openKeyboardHold(): KeyboardHold {
  let has = false;
  return {
    has: () => has,
    set: (now) => {
      has = now;
    },
  };
}

export const FocusContext = createContext<KeyboardHold>(openKeyboardHold());

/** Focuses the card around as it becomes the active one, or comes into being as such, while the map has the keyboard. */
export function useTakeFocus(isActive: boolean): RefObject<HTMLDivElement | null> {
  const own = useRef<HTMLDivElement>(null);
  const keyboard = useContext(FocusContext);
  useEffect(() => {
    if (!isActive || !keyboard.has()) return;
    // Scrolling is the map’s own: the browser would move its frame inside its window.
    own.current?.closest<HTMLElement>('.react-flow__node')?.focus({ preventScroll: true });
  }, [isActive, keyboard]);
  return own;
}
