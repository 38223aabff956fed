/** What the user wants to hear, remembered on this device. */
import { create } from 'zustand';
import { persist, type PersistStorage } from 'zustand/middleware';

export interface SoundPreferences {
  /** Off: nothing is loaded and nothing sounds, whatever the switches below say. */
  readonly enabled: boolean;
  readonly effects: boolean;
  readonly ambience: boolean;
  readonly music: boolean;
  /** 0 (silent) to 1. */
  readonly volume: number;
}

interface SoundPreferencesStore extends SoundPreferences {
  /** Changes the named preferences and remembers them. A volume outside 0–1 is brought back into it. */
  change(this: void, changes: Partial<SoundPreferences>): void;
}

export const DEFAULT_SOUND_PREFERENCES: SoundPreferences = {
  enabled: true,
  effects: true,
  ambience: true,
  music: true,
  volume: 0.6,
};

/** The part of `localStorage` that is needed; reaching for it, or using it, may throw. */
type TextStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * A store of preferences (a React hook with `getState`, `setState`, `subscribe`). Where storage is blocked, full or holds
 * something else, the preferences last as long as the page; whatever cannot be read becomes the default, field by field.
 *
 * @param openStorage Gives the storage; asked at each use, since a browser may refuse at any time.
 */
export function createSoundPreferences(openStorage: () => TextStorage) {
  return create<SoundPreferencesStore>()(
    persist<SoundPreferencesStore, [], [], SoundPreferences>(
      (set) => ({
        ...DEFAULT_SOUND_PREFERENCES,
        change: (changes) => {
          set((now) => readPreferences({ ...now, ...changes }, now));
        },
      }),
      {
        name: 'hold-the-line.sound',
        storage: forgivingStorage(openStorage),
        partialize: (store) => readPreferences(store, DEFAULT_SOUND_PREFERENCES),
        merge: (stored, current) => ({ ...current, ...readPreferences(stored, current) }),
      },
    ),
  );
}

/** The preferences of this device. */
export const useSoundPreferences = createSoundPreferences(() => globalThis.localStorage);

/** Takes from `value` what is a preference, and the rest from `otherwise`. */
function readPreferences(value: unknown, otherwise: SoundPreferences): SoundPreferences {
  const found: Partial<Record<keyof SoundPreferences, unknown>> =
    typeof value === 'object' && value !== null ? value : {};
  const flag = (name: 'enabled' | 'effects' | 'ambience' | 'music') => {
    const read = found[name];
    return typeof read === 'boolean' ? read : otherwise[name];
  };
  const { volume } = found;
  return {
    enabled: flag('enabled'),
    effects: flag('effects'),
    ambience: flag('ambience'),
    music: flag('music'),
    volume:
      typeof volume === 'number' && Number.isFinite(volume)
        ? Math.min(1, Math.max(0, volume))
        : otherwise.volume,
  };
}

/** JSON in a text storage. Losing a preference is no reason to fail, nor to warn as zustand's own storage would. */
function forgivingStorage(openStorage: () => TextStorage): PersistStorage<SoundPreferences> {
  const attempt = <Result>(action: (storage: TextStorage) => Result): Result | null => {
    try {
      return action(openStorage());
    } catch {
      return null;
    }
  };
  return {
    getItem: (name) =>
      attempt((storage) => {
        const stored: unknown = JSON.parse(storage.getItem(name) ?? 'null');
        return { state: readPreferences(stored, DEFAULT_SOUND_PREFERENCES) };
      }),
    setItem: (name, { state }) => {
      attempt((storage) => {
        storage.setItem(name, JSON.stringify(state));
      });
    },
    removeItem: (name) => {
      attempt((storage) => {
        storage.removeItem(name);
      });
    },
  };
}
