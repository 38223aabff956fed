import { useEffect, useState, type RefObject } from 'react';

export interface Playback {
  /** How many lines are there to see. */
  readonly shown: number;
  readonly state: 'playing' | 'paused' | 'over';
  readonly pause: () => void;
  readonly goOn: () => void;
  readonly showAll: () => void;
}

/** Keys that move about rather than say "go on". */
const QUIET = /^(Tab|Shift|Control|Alt|AltGraph|Meta|CapsLock|Escape|Arrow.*|Page.*|Home|End|F\d+)$/;

/**
 * Lets lines come one after the other, each after its pause in milliseconds. Any key in `stage`, or a click beside its
 * controls, brings the next at once. `atOnce` shows everything from the start.
 */
export function usePlayback(
  pauses: readonly number[],
  atOnce: boolean,
  stage: RefObject<HTMLElement | null>,
): Playback {
  const [shown, setShown] = useState(atOnce ? pauses.length : 1);
  const [paused, setPaused] = useState(false);
  const over = shown >= pauses.length;
  const playing = !over && !paused;

  useEffect(() => {
    if (!playing) return undefined;
    const clock = setTimeout(() => setShown(shown + 1), pauses[shown] ?? 0);
    return () => clearTimeout(clock);
  }, [playing, shown, pauses]);

  useEffect(() => {
    const element = stage.current;
    if (!playing || !element) return undefined;
    const next = () => setShown((count) => Math.min(pauses.length, count + 1));
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || QUIET.test(event.key)) return;
      const presses = event.key === 'Enter' || event.key === ' ';
      if (presses && isControl(event.target)) return;
      event.preventDefault();
      next();
    };
    const onClick = (event: MouseEvent) => {
      if (!isControl(event.target)) next();
    };
    element.addEventListener('keydown', onKey);
    element.addEventListener('click', onClick);
    return () => {
      element.removeEventListener('keydown', onKey);
      element.removeEventListener('click', onClick);
    };
  }, [playing, pauses, stage]);

  return {
    shown,
    state: over ? 'over' : paused ? 'paused' : 'playing',
    pause: () => setPaused(true),
    goOn: () => setPaused(false),
    showAll: () => setShown(pauses.length),
  };
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('a[href], button, summary') !== null;
}
