/** Sound for components. */
import { useContext, useEffect, useSyncExternalStore } from 'react';
import { SoundDeskContext } from './sound-desk-context.ts';
import type { SoundDesk, SoundStatus } from './sound-desk.ts';
import type { LoopId } from './sounds.ts';

/** What browsers count as a gesture ends in one of these. */
const GESTURES = ['pointerup', 'touchend', 'click', 'keydown'] as const;

export function useSoundDesk(): SoundDesk {
  return useContext(SoundDeskContext);
}

/** Why there is sound or none, kept up to date. */
export function useSoundStatus(): SoundStatus {
  const desk = useSoundDesk();
  return useSyncExternalStore(desk.subscribe, () => desk.status);
}

/** Lets a loop sound while the component is shown; null for silence. */
export function useLoop(id: LoopId | null): void {
  const { startLoop } = useSoundDesk();
  useEffect(() => (id === null ? undefined : startLoop(id)), [startLoop, id]);
}

/** Unlocks sound at the first gesture anywhere on the page. Call it once, at the root of the app. */
export function useGestureUnlock(): void {
  const { unlock } = useSoundDesk();
  useEffect(() => {
    const forget = () => {
      for (const gesture of GESTURES) window.removeEventListener(gesture, tryUnlock, true);
    };
    const tryUnlock = () => {
      // Escape or a lone modifier is a key but no gesture: sound started then would be refused, with a warning.
      if ('userActivation' in navigator && !navigator.userActivation.hasBeenActive) return;
      forget();
      unlock();
    };
    // Captured, so that the click which unlocks can also be the click that plays.
    for (const gesture of GESTURES) window.addEventListener(gesture, tryUnlock, true);
    return forget;
  }, [unlock]);
}
