import { useEffect, useRef, type RefObject } from 'react';
import type { Desk } from './desk.ts';
import type { OutlineState } from './outline-state.ts';
import { elementOf } from './row-neighbours.ts';
import type { RowKey } from './row.ts';

/**
 * Keeps the focus and the eye on the row before the author: where an edit asked for it, where a row that had the focus has gone, and
 * where another view selected something.
 */
export function useScriptFocus(
  script: RefObject<HTMLElement | null>,
  { focus, dialog, writing }: Pick<OutlineState, 'focus' | 'dialog' | 'writing'>,
  shown: RowKey,
  desk: Desk,
): void {
  const had = useRef(false);

  useEffect(() => {
    const root = script.current;
    if (!root) return undefined;
    // Heard on the whole page: whoever has the focus elsewhere keeps it, also when what they pressed is taken away.
    const came = ({ target }: FocusEvent) => {
      had.current = target instanceof Node && root.contains(target);
    };
    const left = ({ target }: FocusEvent) =>
      // Browsers tell of it too when the row with the focus is taken away, which is not leaving.
      queueMicrotask(() => {
        if (target instanceof Node && target.isConnected) had.current = root.contains(document.activeElement);
      });
    document.addEventListener('focusin', came);
    root.addEventListener('focusout', left);
    return () => {
      document.removeEventListener('focusin', came);
      root.removeEventListener('focusout', left);
    };
  }, [script]);

  useEffect(() => {
    const root = script.current;
    if (!root || dialog || writing) return;
    const lost = had.current && document.activeElement === document.body;
    const key = focus ?? (lost ? shown : null);
    if (key === null) return;
    const element = elementOf(root, key);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest' });
    if (focus !== null) desk.focused();
  });

  useEffect(() => {
    const root = script.current;
    if (!root || root.contains(document.activeElement)) return;
    elementOf(root, shown)?.scrollIntoView({ block: 'nearest' });
  }, [script, shown]);
}
