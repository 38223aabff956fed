import { useEffect, useState, type RefObject } from 'react';
import { afterPaint } from '#app/ui/after-paint.ts';
import { OWN_TURN } from './talk-state.ts';
import type { SessionPhase } from '#app/practice/session-machine.ts';

/** Long enough for a screen reader to have said where focus landed; spoken earlier, the line would be cut off by it. */
const AFTER_FOCUS_MS = 120;

/**
 * Keeps focus where the talk goes on: on the replies, also while the pressed button is gone. Whoever reads the notes or a
 * dialog is left alone. Returns what the live region should say: first the landing, then the line.
 */
export function useReplyFocus(
  replies: RefObject<HTMLElement | null>,
  { phase, turn, says }: { readonly phase: SessionPhase; readonly turn: number; readonly says: string },
): string {
  const moment = `${phase} ${turn}`;
  const [said, setSaid] = useState({ at: '', text: '' });

  useEffect(() => {
    const element = replies.current;
    const focused = document.activeElement;
    const isLost = focused === null || focused === document.body || !focused.isConnected;
    const isReading = focused?.closest('aside, dialog') != null;
    const land = () => element?.focus({ preventScroll: true });
    let forget = () => undefined as void;
    if (isLost) land();
    // Moving focus makes the browser lay the page out at once, so what can wait a frame does.
    else if (OWN_TURN.includes(phase) && !isReading && focused !== element) forget = afterPaint(land);
    const timer = setTimeout(() => setSaid({ at: moment, text: says }), AFTER_FOCUS_MS);
    return () => {
      forget();
      clearTimeout(timer);
    };
  }, [replies, phase, moment, says]);

  return said.at === moment ? said.text : '';
}
