import { useEffect, useRef, type RefObject } from 'react';

/**
 * Keeps the focus in a form whose content changes under it: where the control that was pressed is gone with what it belonged to
 * (Add a reply, Delete it), its heading takes the focus, so that nobody is thrown back to the top of the page.
 *
 * @param shown changes with what the form shows
 */
export function useFocusKept(form: RefObject<HTMLElement | null>, shown: string): void {
  const wasInside = useRef(false);
  const before = useRef(shown);
  useEffect(() => {
    const note = (event: FocusEvent) => {
      wasInside.current = event.target instanceof Node && form.current?.contains(event.target) === true;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, [form]);
  useEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    if (!wasInside.current || document.activeElement !== document.body) return;
    form.current?.querySelector<HTMLElement>('h2')?.focus();
  }, [form, shown]);
}
