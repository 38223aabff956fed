import { renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { SoundDesk, SoundStatus } from '#app/audio/sound-desk.ts';
import { SoundDeskContext } from '#app/audio/sound-desk-context.ts';
import { useTalkSounds } from '#app/practice/conversation/use-talk-sounds.ts';

const nothing = () => undefined;

function captionOn(status: SoundStatus): string | null {
  const desk: SoundDesk = {
    status,
    subscribe: () => nothing,
    unlock: nothing,
    play: nothing,
    startLoop: () => nothing,
    stopAll: nothing,
    setPreferences: nothing,
    dispose: nothing,
  };
  const { result } = renderHook(() => useTalkSounds('phone', 'choosing', undefined), {
    wrapper: ({ children }) => <SoundDeskContext value={desk}>{children}</SoundDeskContext>,
  });
  return result.current;
}

test('the room is captioned while it sounds', () => {
  expect(captionOn({ state: 'ready', missing: [] })).toBe('[murmur of a call centre]');
});

test.each<SoundStatus>([
  { state: 'ready', missing: ['room-phone'] },
  { state: 'waiting', missing: ['room-phone'] },
  { state: 'unavailable', reason: 'player-not-loaded' },
])('what could not be loaded is not captioned as if it were heard: %o', (status) => {
  expect(captionOn(status)).toBeNull();
});
