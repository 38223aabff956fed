/** One loop: fades in and out, waits while nobody looks. */
import { TURN } from './decode-sound.ts';
import type { HowlSound } from './howler-surface.ts';

/** Milliseconds; short enough to feel immediate, long enough not to click. */
const FADE_MS = 400;

export interface LoopVoice {
  /** Sounds, from the beginning or from where it was paused. */
  start(): void;
  /** Falls silent at once and keeps its place. */
  pause(): void;
  /** Fades out; the next start begins anew. */
  stop(): void;
}

/** @param howl A loop as `decodeSound` gives it. */
export function createLoopVoice(howl: HowlSound): LoopVoice {
  let playing: { readonly id: number; readonly paused: boolean } | null = null;

  return {
    start() {
      if (playing !== null && !playing.paused) return;
      const id = howl.play(playing === null ? TURN : playing.id);
      howl.fade(0, 1, FADE_MS, id);
      playing = { id, paused: false };
    },
    pause() {
      if (playing === null || playing.paused) return;
      howl.pause(playing.id);
      playing = { id: playing.id, paused: true };
    },
    stop() {
      if (playing === null) return;
      const { id, paused } = playing;
      playing = null;
      const volume = howl.volume(id);
      if (paused || typeof volume !== 'number' || volume === 0) {
        howl.stop(id);
        return;
      }
      // Listening comes second: to begin a fade ends the fade-in that may still run, with an event of its own.
      howl.fade(volume, 0, FADE_MS, id);
      howl.once('fade', () => howl.stop(id), id);
    },
  };
}
