import { useEffect, useRef } from 'react';
import { LETTERS } from '#protocol/words.ts';
import type { Action } from './actions.ts';
import { LOOK, SCREEN_KEYS } from './action-list.ts';

/**
 * The console by keys. A presenter’s remote sends Page Down, the right arrow or Enter for “on”, and B or a full stop for a
 * black screen, which here puts the customer’s line aside and shows it again. Page Up and the left arrow, which lie beside them
 * under the thumb, do nothing at all; F5 and Escape, with which remotes begin and end a show, stay the browser’s own.
 */

export interface KeyOrders {
  /** Off while a dialog is open: it has keys of its own. */
  readonly listening: boolean;
  /** Whether single letters act (WCAG 2.1.4: they can be switched off). */
  readonly letters: boolean;
  /** Letters that count hands now; none while they do not. */
  readonly hands: ReadonlySet<string>;
  readonly primary: Action | null;
  readonly others: readonly Action[];
  readonly onAction: (action: Action) => void;
  readonly onHand: (letter: string, change: 1 | -1) => void;
  readonly onScreen: (key: keyof typeof SCREEN_KEYS) => void;
}

const ON: ReadonlySet<string> = new Set(['PageDown', 'ArrowRight', 'Enter']);
const BLACK: ReadonlySet<string> = new Set(['.', 'b', 'B']);
const BACK: ReadonlySet<string> = new Set(['PageUp', 'ArrowLeft']);

/** Milliseconds after a step in which the next press of a remote is taken for the same one. A design choice [D]. */
const SAME_PRESS = 400;

export function useConsoleKeys(orders: KeyOrders): void {
  const latest = useRef(orders);
  const pressedAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    latest.current = orders;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const now = latest.current;
      if (!now.listening || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target)) return;
      if (BACK.has(event.key)) {
        event.preventDefault();
        return;
      }
      const act = meaning(event, now);
      if (!act) return;
      event.preventDefault();
      if (event.repeat) return;
      if (act.isOn) {
        if (event.timeStamp - pressedAt.current < SAME_PRESS) return;
        pressedAt.current = event.timeStamp;
      }
      act.run();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function meaning(
  event: KeyboardEvent,
  { letters, hands, primary, others, onAction, onHand, onScreen }: KeyOrders,
): { readonly isOn: boolean; readonly run: () => void } | null {
  const letter = event.key.length === 1 ? event.key.toUpperCase() : '';
  if (letters && LETTERS.includes(letter) && hands.has(letter))
    return { isOn: false, run: () => onHand(letter, event.shiftKey ? -1 : 1) };
  if (ON.has(event.key)) {
    // On a button or in a list these keys are the control’s own.
    if (isControl(event.target) && event.key !== 'PageDown') return null;
    return { isOn: true, run: () => primary && onAction(primary) };
  }
  if (BLACK.has(event.key)) {
    const black = others.find(({ key }) => key === LOOK.veil.key);
    return black ? { isOn: false, run: () => onAction(black) } : null;
  }
  if (letter === '' || !letters) return null;
  const screen = (Object.keys(SCREEN_KEYS) as (keyof typeof SCREEN_KEYS)[]).find(
    (name) => SCREEN_KEYS[name] === letter,
  );
  if (screen) return { isOn: false, run: () => onScreen(screen) };
  const action = [...(primary ? [primary] : []), ...others].find(({ key }) => key === letter);
  return action ? { isOn: false, run: () => onAction(action) } : null;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.matches('input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]');
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a[href], summary, input, label') !== null;
}
