import type { FocusEvent, KeyboardEvent, MouseEvent } from 'react';
import { caretAt } from './caret-at.ts';
import type { Caret, Desk } from './desk.ts';
import { actionFor } from './keys.ts';
import { rowByKey, rowOfElement } from './row-neighbours.ts';
import { isUnwritten } from './unwritten.ts';

/** What the script hears, for all its rows at once: thousands of rows need no ears of their own. */
export function useScriptEvents(
  desk: Desk,
  { toFind, toForm }: { readonly toFind: () => void; readonly toForm: () => void },
) {
  return {
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const from = event.target as HTMLElement;
      if (from.dataset['row'] === undefined || event.nativeEvent.isComposing) return;
      if (event.key === '/') {
        event.preventDefault();
        toFind();
        return;
      }
      const plain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
      const next = plain ? rowByKey(event.currentTarget, from, event.key) : undefined;
      if (next) {
        event.preventDefault();
        goTo(next);
        return;
      }
      const action = actionFor(event);
      if (action === undefined) return;
      event.preventDefault();
      const row = rowOfElement(from);
      if (row.kind === 'part' && action === 'write') toForm();
      else desk.act(action, row);
    },
    onFocus: ({ target }: FocusEvent<HTMLElement>) => {
      if (target.dataset['row'] !== undefined) desk.went(rowOfElement(target));
    },
    onClick: (event: MouseEvent<HTMLElement>) => {
      const target = event.target as HTMLElement;
      // Somebody who marks words wants to read or copy them.
      if (document.getSelection()?.isCollapsed === false) return;
      const pressed = target.closest<HTMLElement>('[data-row]');
      if (pressed) {
        const row = rowOfElement(pressed);
        if (row.kind === 'part') {
          desk.went(row);
          toForm();
        } else if (pressed.dataset['opens'] === undefined) desk.went(row);
        else desk.open(row, caretOf(event, pressed));
        return;
      }
      if (target.closest('button, textarea, a')) return;
      const area = target.closest('[data-area]');
      area?.querySelector<HTMLElement>('[data-row]')?.focus({ preventScroll: true });
    },
    onDoubleClick: ({ target }: MouseEvent<HTMLElement>) => {
      const name = (target as HTMLElement).closest<HTMLElement>('[data-row^="beat/"]');
      if (name) desk.act('rename', rowOfElement(name));
    },
  };
}

/** Where somebody clicked; what only holds a place is marked whole, to be typed over. */
function caretOf({ clientX, clientY }: MouseEvent, pressed: HTMLElement): Caret {
  const words = pressed.querySelector('[data-words]')?.textContent ?? '';
  return isUnwritten(words) ? 'all' : (caretAt(clientX, clientY, pressed) ?? 'end');
}

function goTo(row: HTMLElement): void {
  row.focus({ preventScroll: true });
  row.scrollIntoView({ block: 'nearest' });
}
