/**
 * Loads Howler and the sounds, each when first needed, and knows what went wrong. Failing is ordinary here (offline, a
 * missing file, a browser without Web Audio): it never throws and never warns, it shows in `status`.
 */
import { decodeSound, type SoundSource } from './decode-sound.ts';
import type { HowlerModule, HowlSound } from './howler-surface.ts';
import { SOUNDS, type SoundId } from './sounds.ts';

export type PlayerStatus =
  /** Nothing was needed yet, so nothing was loaded. */
  | { readonly state: 'idle' }
  | { readonly state: 'loading' }
  /** Loaded, but nothing has sounded yet: for a moment, or because the browser holds sound back. */
  | { readonly state: 'waiting'; readonly missing: readonly SoundId[] }
  /** Sound comes out; `missing` lists what could not be fetched or decoded. */
  | { readonly state: 'ready'; readonly missing: readonly SoundId[] }
  | { readonly state: 'unavailable'; readonly reason: 'no-web-audio' | 'player-not-loaded' };

export interface SoundPlayerOptions extends SoundSource {
  readonly load: () => Promise<HowlerModule>;
  readonly onChange: () => void;
}

export interface SoundPlayer {
  readonly status: PlayerStatus;
  /** The sound, loaded; null when it cannot be had. Asking again gives the same answer until `retry`. */
  howl(id: SoundId): Promise<HowlSound | null>;
  /** Forgets that a sound could not be had. */
  retry(id: SoundId): void;
  /** @param volume 0–1, for everything */
  setVolume(volume: number): void;
  dispose(): void;
}

export function createSoundPlayer({ load, fetchFile, baseUrl, onChange }: SoundPlayerOptions): SoundPlayer {
  let status: PlayerStatus = { state: 'idle' };
  let volume = 1;
  let disposed = false;
  let opening: Promise<HowlerModule | null> | null = null;
  let howler: HowlerModule | null = null;
  const howls = new Map<SoundId, Promise<HowlSound | null>>();
  const loaded = new Set<HowlSound>();
  const missing = new Set<SoundId>();

  function change(next: PlayerStatus) {
    if (disposed) return;
    status = next;
    onChange();
  }

  async function open(): Promise<HowlerModule | null> {
    change({ state: 'loading' });
    try {
      const module = await load();
      if (disposed) return null;
      module.Howler.volume(volume);
      if (!module.Howler.usingWebAudio) {
        change({ state: 'unavailable', reason: 'no-web-audio' });
        return null;
      }
      howler = module;
      change({ state: 'waiting', missing: [] });
      return module;
    } catch {
      change({ state: 'unavailable', reason: 'player-not-loaded' });
      return null;
    }
  }

  async function fetchHowl(id: SoundId): Promise<HowlSound | null> {
    opening ??= open();
    const module = await opening;
    if (module === null) return null;
    try {
      const howl = await decodeSound(module, SOUNDS[id], { baseUrl, fetchFile });
      if (disposed) {
        howl.unload();
        return null;
      }
      loaded.add(howl);
      howl.once('play', () => {
        if (status.state === 'waiting') change({ state: 'ready', missing: status.missing });
      });
      return howl;
    } catch {
      missing.add(id);
      reportMissing();
      return null;
    }
  }

  function reportMissing() {
    if (status.state === 'waiting' || status.state === 'ready') change({ ...status, missing: [...missing] });
  }

  return {
    get status() {
      return status;
    },
    howl(id) {
      const known = howls.get(id);
      if (known !== undefined) return known;
      const asked = fetchHowl(id);
      howls.set(id, asked);
      return asked;
    },
    retry(id) {
      if (missing.delete(id)) {
        howls.delete(id);
        reportMissing();
      }
      if (status.state === 'unavailable' && status.reason === 'player-not-loaded') {
        opening = null;
        howls.clear();
        change({ state: 'idle' });
      }
    },
    setVolume(next) {
      volume = next;
      howler?.Howler.volume(next);
    },
    dispose() {
      disposed = true;
      for (const howl of loaded) howl.unload();
      loaded.clear();
      howls.clear();
    },
  };
}
