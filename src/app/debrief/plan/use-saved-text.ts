import { useCallback, useEffect, useRef, useState } from 'react';

/** Whether what is written is kept. */
export type SavedState = 'untouched' | 'waiting' | 'saved' | 'failed';

/** Long enough to finish a word, short enough that a closed tab loses none. */
const PAUSE_MS = 700;

/**
 * A text that is saved a moment after the last keystroke, and at once when the field is left, the page is hidden or the
 * screen goes away.
 */
export function useSavedText(
  initial: string,
  save: (text: string) => void | Promise<void>,
): {
  readonly text: string;
  readonly state: SavedState;
  readonly change: (text: string) => void;
  /** Saves now what is waiting. */
  readonly flush: () => void;
} {
  const [text, setText] = useState(initial);
  const [state, setState] = useState<SavedState>('untouched');
  const waiting = useRef<string | null>(null);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latestSave = useRef(save);
  useEffect(() => {
    latestSave.current = save;
  }, [save]);

  const flush = useCallback(() => {
    clearTimeout(pause.current);
    const next = waiting.current;
    waiting.current = null;
    if (next === null) return;
    const keep = async () => {
      await latestSave.current(next);
    };
    keep().then(
      // What was typed meanwhile is still waiting for its own turn.
      () => setState((now) => (waiting.current === null ? 'saved' : now)),
      () => setState('failed'),
    );
  }, []);

  useEffect(() => {
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      flush();
    };
  }, [flush]);

  const change = useCallback(
    (next: string) => {
      waiting.current = next;
      setText(next);
      setState('waiting');
      clearTimeout(pause.current);
      pause.current = setTimeout(flush, PAUSE_MS);
    },
    [flush],
  );

  return { text, state, change, flush };
}
