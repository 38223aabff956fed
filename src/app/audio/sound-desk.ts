/**
 * The one place that decides what sounds: after the first gesture, as far as the preferences allow, while the page is
 * looked at. Knows nothing of React; time, network, page and Howler are handed in.
 */
import type { HowlSound } from './howler-surface.ts';
import { createLoopVoice, type LoopVoice } from './loop-voice.ts';
import { createSoundPlayer, type PlayerStatus, type SoundPlayerOptions } from './sound-player.ts';
import { DEFAULT_SOUND_PREFERENCES, type SoundPreferences } from './sound-preferences.ts';
import { SOUNDS, type EffectId, type LoopId, type SoundId, type SoundKind } from './sounds.ts';

export type SoundStatus =
  /** No gesture yet: a browser would not let anything sound. */
  | { readonly state: 'locked' }
  | PlayerStatus
  /** Disposed of. */
  | { readonly state: 'closed' };

export interface SoundDesk {
  /** The same object until it changes; see `subscribe`. */
  readonly status: SoundStatus;
  /** Calls back whenever `status` changed, until the returned function is called. */
  subscribe(this: void, listener: () => void): () => void;
  /** To be called from the first gesture; before, nothing loads and nothing sounds. */
  unlock(this: void): void;
  /** Plays an effect once. Forgotten when sound is locked or switched off, or when it would come too late. */
  play(this: void, id: EffectId): void;
  /**
   * Asks for a loop, which sounds as soon and as long as it may. Asked for twice, it sounds once, until both have stopped.
   *
   * @returns Takes the request back; the loop fades out.
   */
  startLoop(this: void, id: LoopId): () => void;
  /** Silences everything and forgets every request. */
  stopAll(this: void): void;
  setPreferences(this: void, preferences: SoundPreferences): void;
  dispose(this: void): void;
}

/** The part of `document` that is needed. */
export interface Page {
  readonly hidden: boolean;
  addEventListener(type: 'visibilitychange', listener: () => void): void;
  removeEventListener(type: 'visibilitychange', listener: () => void): void;
}

export interface SoundDeskOptions extends Pick<SoundPlayerOptions, 'baseUrl'> {
  readonly load?: SoundPlayerOptions['load'];
  readonly fetchFile?: SoundPlayerOptions['fetchFile'];
  readonly page?: Page;
  /** Milliseconds. */
  readonly now?: () => number;
}

/** Milliseconds after which an effect that had to be loaded first no longer belongs to what is on the screen. */
const TOO_LATE_MS = 1200;

const SWITCHES = { effect: 'effects', ambience: 'ambience', music: 'music' } as const satisfies Record<
  SoundKind,
  keyof SoundPreferences
>;

export function createSoundDesk({
  baseUrl,
  load = () => import('howler'),
  fetchFile = (url) => fetch(url),
  page = document,
  now = Date.now,
}: SoundDeskOptions): SoundDesk {
  let phase: 'locked' | 'open' | 'closed' = 'locked';
  let preferences = DEFAULT_SOUND_PREFERENCES;
  // What was asked for before a silence must not sound after it.
  let silences = 0;
  const listeners = new Set<() => void>();
  const requests = new Map<symbol, LoopId>();
  const voices = new Map<LoopId, LoopVoice>();
  const effects = new Set<HowlSound>();
  const player = createSoundPlayer({ load, fetchFile, baseUrl, onChange: notify });
  player.setVolume(preferences.volume);

  function notify() {
    for (const listener of listeners) listener();
  }

  function allows(id: SoundId) {
    const { enabled, volume, [SWITCHES[SOUNDS[id].kind]]: on } = preferences;
    return enabled && on && volume > 0;
  }

  /** Makes what sounds agree with what is asked for, allowed and looked at. */
  function reconcile() {
    if (phase !== 'open') return;
    const wanted = new Set([...requests.values()].filter(allows));
    for (const [id, voice] of voices) {
      if (!wanted.has(id)) voice.stop();
      else if (page.hidden) voice.pause();
      else voice.start();
    }
    if (page.hidden) return;
    for (const id of wanted) if (!voices.has(id)) void openVoice(id);
  }

  async function openVoice(id: LoopId) {
    const howl = await player.howl(id);
    if (howl === null || voices.has(id)) return;
    voices.set(id, createLoopVoice(howl));
    reconcile();
  }

  async function playEffect(id: EffectId) {
    const [askedAt, silencesThen] = [now(), silences];
    const isLate = () => silences !== silencesThen || now() - askedAt > TOO_LATE_MS;
    const howl = await player.howl(id);
    if (howl === null || isLate()) return;
    effects.add(howl);
    const playing = howl.play();
    // A browser that holds sound back lets it go much later, all at once.
    howl.once('play', () => isLate() && howl.stop(playing), playing);
  }

  function silenceEffects() {
    silences += 1;
    for (const howl of effects) howl.stop();
  }

  return {
    get status() {
      return phase === 'open' ? player.status : PHASE_STATUS[phase];
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    unlock() {
      if (phase !== 'locked') return;
      phase = 'open';
      page.addEventListener('visibilitychange', reconcile);
      notify();
      reconcile();
    },
    play(id) {
      if (phase !== 'open' || !allows(id)) return;
      player.retry(id);
      void playEffect(id);
    },
    startLoop(id) {
      const request = Symbol(id);
      requests.set(request, id);
      if (phase === 'open' && allows(id)) player.retry(id);
      reconcile();
      return () => {
        if (requests.delete(request)) reconcile();
      };
    },
    stopAll() {
      requests.clear();
      silenceEffects();
      reconcile();
    },
    setPreferences(next) {
      preferences = next;
      player.setVolume(next.volume);
      if (!next.enabled || !next.effects) silenceEffects();
      reconcile();
    },
    dispose() {
      phase = 'closed';
      page.removeEventListener('visibilitychange', reconcile);
      requests.clear();
      voices.clear();
      effects.clear();
      player.dispose();
      notify();
    },
  };
}

const PHASE_STATUS = { locked: { state: 'locked' }, closed: { state: 'closed' } } as const;
