import { useEffect, type RefObject } from 'react';

/** What a key or click may mean right now. Absent: nothing. */
export interface TalkKeys {
  /** Any key or click. */
  readonly onSkip?: () => void;
  /** Enter or Space while no control has focus. */
  readonly onGoOn?: () => void;
  /** A number key, from 0 for "1". */
  readonly onChoose?: (index: number) => void;
}

const CONTROL = 'a[href], button, input, select, textarea, summary, [contenteditable="true"]';
const TYPING = 'input, select, textarea, [contenteditable="true"]';
/** Keys that move about rather than say "go on". */
const QUIET_KEYS = new Set([
  'Tab',
  'Shift',
  'Control',
  'Alt',
  'AltGraph',
  'Meta',
  'CapsLock',
  'Escape',
  'ArrowUp',
  'ArrowDown',
  'PageUp',
  'PageDown',
  'Home',
  'End',
  'F5',
  'F12',
]);

/** Milliseconds within which a second press of a key is the shake of a hand, not a second answer. */
const SHAKE_MS = 250;

/**
 * Listens on the whole page, before anything else does: what a press means is decided by what was on screen when it
 * began, so that the click which answers the phone cannot also skip the first line. A held key counts once.
 */
export function useTalkKeys(current: RefObject<TalkKeys>): void {
  useEffect(() => {
    let last = { key: '', at: -Infinity };
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isElsewhere(event.target)) return;
      if (event.repeat) {
        // A held Enter presses the focused button again and again; the next question must not be answered by it.
        if (event.key === 'Enter') event.preventDefault();
        return;
      }
      const { onSkip, onGoOn, onChoose } = current.current;
      const onControl = matches(event.target, CONTROL);
      const presses = event.key === 'Enter' || event.key === ' ';
      if (onSkip && !QUIET_KEYS.has(event.key) && !(presses && onControl)) {
        event.preventDefault();
        onSkip();
      } else if (onGoOn && presses && !onControl) {
        event.preventDefault();
        onGoOn();
      } else if (onChoose && /^[1-9]$/.test(event.key) && !matches(event.target, TYPING)) {
        event.preventDefault();
        const isShake = event.key === last.key && event.timeStamp - last.at < SHAKE_MS;
        last = { key: event.key, at: event.timeStamp };
        if (!isShake) onChoose(Number(event.key) - 1);
      }
    };
    const onClick = (event: MouseEvent) => {
      if (!matches(event.target, CONTROL) && !isElsewhere(event.target)) current.current.onSkip?.();
    };
    window.addEventListener('keydown', onKey, true);
    window.addEventListener('click', onClick, true);
    return () => {
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('click', onClick, true);
    };
  }, [current]);
}

function matches(target: EventTarget | null, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}

/** Whether the press belongs to a dialog on top. */
function isElsewhere(target: EventTarget | null): boolean {
  return matches(target, 'dialog') || document.querySelector('dialog[open]') !== null;
}
