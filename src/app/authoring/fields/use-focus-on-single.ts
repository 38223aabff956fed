import { useEffect, useRef, type RefObject } from 'react';

/**
 * Where a list is written as one field again, the button that was pressed goes with the list, and so would the focus. It goes to the
 * field instead; and where one field becomes a list, in the same way, to the first field of the list.
 */
export function useFocusOnSingle(isSingle: boolean): {
  /** Of the one field, or around the list. */
  readonly field: RefObject<HTMLDivElement | null>;
  /** To be called where the author’s own hand made one of the other. */
  readonly follow: () => void;
} {
  const field = useRef<HTMLDivElement>(null);
  const wanted = useRef<boolean>(null);
  useEffect(() => {
    if (wanted.current !== isSingle) return;
    wanted.current = null;
    field.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  });
  return {
    field,
    follow: () => {
      wanted.current = !isSingle;
    },
  };
}
