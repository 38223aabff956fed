import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StrictMode, type ReactNode } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { SoundDeskContext } from '#app/audio/sound-desk-context.ts';
import type { LoopId } from '#app/audio/sounds.ts';
import { useGestureUnlock, useLoop, useSoundDesk, useSoundStatus } from '#app/audio/use-sound.ts';
import { deskInATest, settle } from './desk-in-a-test.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

function Talk({ loop }: { readonly loop: LoopId | null }) {
  useGestureUnlock();
  useLoop(loop);
  const desk = useSoundDesk();
  return (
    <>
      <button type="button" onClick={() => desk.play('message-out')}>
        Send
      </button>
      <output>{useSoundStatus().state}</output>
    </>
  );
}

function show(loop: LoopId | null) {
  const { desk, speaker, load } = deskInATest();
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <StrictMode>
      <SoundDeskContext value={desk}>{children}</SoundDeskContext>
    </StrictMode>
  );
  const view = render(<Talk loop={loop} />, { wrapper });
  return { speaker, load, ...view };
}

test('the click that unlocks sound already plays', async () => {
  const { speaker } = show(null);
  expect(screen.getByRole('status')).toHaveTextContent('locked');

  await userEvent.click(screen.getByRole('button', { name: 'Send' }));
  await act(settle);

  expect(speaker.of('message-out').map(({ played }) => played)).toEqual([1]);
  expect(screen.getByRole('status')).toHaveTextContent('ready');
});

test('a key unlocks as well as a click', async () => {
  const { speaker } = show('room-chat');

  await userEvent.keyboard('a');
  await act(settle);

  expect(speaker.sounding('room-chat')).toBe(1);
});

test('a key that the browser does not take for a gesture unlocks nothing', async () => {
  vi.stubGlobal('navigator', { userActivation: { hasBeenActive: false } });
  const { load } = show('room-chat');

  await userEvent.setup({ writeToClipboard: false }).keyboard('{Escape}');
  await act(settle);

  expect(load).not.toHaveBeenCalled();
  expect(screen.getByRole('status')).toHaveTextContent('locked');
});

test('a loop follows what the component asks for and ends with it', async () => {
  const { speaker, rerender, unmount } = show('room-phone');
  await userEvent.keyboard('a');
  await act(settle);
  speaker.finishFades();
  expect(speaker.sounding('room-phone')).toBe(1);

  rerender(<Talk loop="hold-music" />);
  await act(settle);
  speaker.finishFades();
  expect([speaker.sounding('room-phone'), speaker.sounding('hold-music')]).toEqual([0, 1]);

  rerender(<Talk loop={null} />);
  speaker.finishFades();
  expect(speaker.sounding('hold-music')).toBe(0);

  rerender(<Talk loop="room-phone" />);
  unmount();
  speaker.finishFades();
  expect(speaker.sounding('room-phone')).toBe(0);
});
