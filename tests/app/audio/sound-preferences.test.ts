import { expect, test } from 'vitest';
import { createSoundPreferences, DEFAULT_SOUND_PREFERENCES } from '#app/audio/sound-preferences.ts';

const KEY = 'hold-the-line.sound';

function storageWith(content: string | null): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const items = new Map(content === null ? [] : [[KEY, content]]);
  return {
    getItem: (name) => items.get(name) ?? null,
    setItem: (name, value) => void items.set(name, value),
    removeItem: (name) => void items.delete(name),
  };
}

/** What the store holds when it is opened on a storage. */
function opened(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>) {
  const { change, ...preferences } = createSoundPreferences(() => storage).getState();
  return { change, preferences };
}

test('at first everything is on, at volume 0.6', () => {
  expect(opened(storageWith(null)).preferences).toEqual({
    enabled: true,
    effects: true,
    ambience: true,
    music: true,
    volume: 0.6,
  });
});

test('changes are there the next time', () => {
  const storage = storageWith(null);
  opened(storage).change({ music: false, volume: 0.25 });

  expect(opened(storage).preferences).toEqual({ ...DEFAULT_SOUND_PREFERENCES, music: false, volume: 0.25 });
});

test.each([
  [7, 1],
  [-1, 0],
  [Number.NaN, 0.6],
])('a volume of %d is kept as %d', (asked, kept) => {
  const storage = storageWith(null);
  opened(storage).change({ volume: asked });

  expect(opened(storage).preferences.volume).toBe(kept);
});

test.each(['', '{', 'null', '[]', '"loud"', '{"state":5}', '{"__proto__":{"volume":1}}'])(
  'stored content %j falls back to the defaults',
  (content) => {
    expect(opened(storageWith(content)).preferences).toEqual(DEFAULT_SOUND_PREFERENCES);
  },
);

test('a stored field that makes no sense falls back alone', () => {
  const content = JSON.stringify({ enabled: 'yes', effects: false, volume: '1', extra: true });

  expect(opened(storageWith(content)).preferences).toEqual({ ...DEFAULT_SOUND_PREFERENCES, effects: false });
});

test('where storage is full, changes last as long as the page', () => {
  const full = {
    ...storageWith(null),
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  };
  const store = createSoundPreferences(() => full);
  store.getState().change({ enabled: false });

  expect(store.getState().enabled).toBe(false);
});

test('where storage is blocked, changes last as long as the page', () => {
  const store = createSoundPreferences(() => {
    throw new DOMException('blocked', 'SecurityError');
  });
  store.getState().change({ enabled: false });

  expect(store.getState()).toMatchObject({ ...DEFAULT_SOUND_PREFERENCES, enabled: false });
});
