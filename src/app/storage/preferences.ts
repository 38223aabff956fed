import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';

/** What a person likes, apart from sound, which has its own. Remembered on this device. */
export interface Preferences {
  readonly theme: 'system' | 'light' | 'dark';
  /** Whether a talk shows the mood meter and the mood line. */
  readonly moodMeter: boolean;
  /** Natural: a line comes after a pause that any key skips. Instant: at once. */
  readonly pace: 'natural' | 'instant';
  /** Whether the keys 1 to 5 choose a reply. */
  readonly numberKeys: boolean;
  /** How the last talk was begun. */
  readonly mode: 'learn' | 'practise' | 'check';
}

export interface PreferencesStore extends Preferences {
  readonly set: (change: Partial<Preferences>) => void;
}

const DEFAULTS: Preferences = {
  theme: 'system',
  moodMeter: true,
  pace: 'natural',
  numberKeys: true,
  mode: 'learn',
};

/** Whatever is in storage, only known values come out. */
export function readPreferences(stored: unknown): Preferences {
  const given = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  const oneOf = <T extends string>(key: string, values: readonly T[], fallback: T): T =>
    values.find((value) => value === given[key]) ?? fallback;
  const flag = (key: string, fallback: boolean) => (typeof given[key] === 'boolean' ? given[key] : fallback);
  return {
    theme: oneOf('theme', ['system', 'light', 'dark'], DEFAULTS.theme),
    moodMeter: flag('moodMeter', DEFAULTS.moodMeter),
    pace: oneOf('pace', ['natural', 'instant'], DEFAULTS.pace),
    numberKeys: flag('numberKeys', DEFAULTS.numberKeys),
    mode: oneOf('mode', ['learn', 'practise', 'check'], DEFAULTS.mode),
  };
}

export const usePreferences = create<PreferencesStore>()(
  persist(
    (set) => ({
      ...DEFAULTS,
      set: (change) => set(change),
    }),
    {
      name: 'hold-the-line-preferences',
      version: 1,
      storage: createJSONStorage(() => safeStorage()),
      partialize: (store) => readPreferences(store),
      merge: (stored, current) => ({ ...current, ...readPreferences(stored) }),
    },
  ),
);

/** `localStorage` where it may be used; otherwise a preference lasts as long as the tab. */
function safeStorage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const fallback = new Map<string, string>();
  const attempt = <T>(real: () => T, instead: () => T): T => {
    try {
      return real();
    } catch {
      return instead();
    }
  };
  return {
    getItem: (name) =>
      attempt(
        () => localStorage.getItem(name) ?? fallback.get(name) ?? null,
        () => fallback.get(name) ?? null,
      ),
    setItem: (name, value) => {
      fallback.set(name, value);
      attempt(
        () => localStorage.setItem(name, value),
        () => undefined,
      );
    },
    removeItem: (name) => {
      fallback.delete(name);
      attempt(
        () => localStorage.removeItem(name),
        () => undefined,
      );
    },
  };
}
