import { describe, expect, test } from 'vitest';
import { DEFAULT_SOUND_PREFERENCES } from '#app/audio/sound-preferences.ts';
import { deskInATest, settle } from './desk-in-a-test.ts';

const ALL_ON = DEFAULT_SOUND_PREFERENCES;

describe('before the first gesture', () => {
  test('nothing is loaded and nothing sounds', async () => {
    const { desk, load, fetchFile } = deskInATest();

    desk.play('ring');
    desk.startLoop('room-phone');
    await settle();

    expect(load).not.toHaveBeenCalled();
    expect(fetchFile).not.toHaveBeenCalled();
    expect(desk.status).toEqual({ state: 'locked' });
  });

  test('a loop asked for early sounds from the gesture on, an effect is forgotten', async () => {
    const { desk, speaker } = deskInATest();
    desk.play('ring');
    desk.startLoop('room-phone');

    desk.unlock();
    await settle();

    expect(speaker.sounding('room-phone')).toBe(1);
    expect(speaker.of('ring')).toEqual([]);
  });

  test('a loop taken back before the gesture never loads', async () => {
    const { desk, load } = deskInATest();
    desk.startLoop('room-phone')();

    desk.unlock();
    await settle();

    expect(load).not.toHaveBeenCalled();
  });
});

describe('loading', () => {
  test('the gesture alone loads nothing', async () => {
    const { desk, load } = deskInATest();

    desk.unlock();
    await settle();

    expect(load).not.toHaveBeenCalled();
    expect(desk.status).toEqual({ state: 'idle' });
  });

  test('Howler and each file are loaded once, whatever is played', async () => {
    const { desk, speaker, load, fetchFile } = deskInATest();
    desk.unlock();

    desk.play('message-in');
    desk.play('message-in');
    desk.play('message-out');
    await settle();

    expect(load).toHaveBeenCalledTimes(1);
    expect(fetchFile.mock.calls).toEqual([['/base/audio/message-in.webm'], ['/base/audio/message-out.webm']]);
    expect(speaker.of('message-in').map(({ played }) => played)).toEqual([2]);
    expect(speaker.of('message-out').map(({ played }) => played)).toEqual([1]);
  });

  test('where webm cannot be played, m4a is fetched', async () => {
    const { desk, speaker, fetchFile } = deskInATest();
    speaker.webm = false;
    desk.unlock();

    desk.play('ring');
    await settle();

    expect(fetchFile.mock.calls).toEqual([['/base/audio/ring.m4a']]);
    expect(speaker.sounding('ring')).toBe(1);
  });

  test('an effect that took too long to load stays silent', async () => {
    const { desk, speaker, clock } = deskInATest();
    desk.unlock();

    desk.play('ring');
    clock.now = 5000;
    await settle();
    expect(speaker.of('ring').map(({ played }) => played)).toEqual([0]);

    desk.play('ring');
    await settle();
    expect(speaker.sounding('ring')).toBe(1);
  });

  test('an effect that the browser held back is cut off when it is let go much later', async () => {
    const { desk, speaker, clock } = deskInATest();
    speaker.holdBack();
    desk.unlock();
    desk.play('ring');
    await settle();

    clock.now = 60_000;
    speaker.release();

    expect(speaker.sounding('ring')).toBe(0);
  });
});

describe('switches', () => {
  test.each([
    ['sound', { enabled: false }],
    ['every kind', { effects: false, ambience: false, music: false }],
    ['the volume', { volume: 0 }],
  ])('with %s switched off nothing is loaded', async (_name, off) => {
    const { desk, load, fetchFile } = deskInATest();
    desk.setPreferences({ ...ALL_ON, ...off });
    desk.unlock();

    desk.play('ring');
    desk.startLoop('room-phone');
    desk.startLoop('hold-music');
    await settle();

    expect(load).not.toHaveBeenCalled();
    expect(fetchFile).not.toHaveBeenCalled();
  });

  test.each([
    ['effects', { typing: 0, 'room-chat': 1, 'hold-music': 1 }],
    ['ambience', { typing: 1, 'room-chat': 0, 'hold-music': 1 }],
    ['music', { typing: 1, 'room-chat': 1, 'hold-music': 0 }],
  ] as const)('%s have a switch of their own', async (kind, expected) => {
    const { desk, speaker } = deskInATest();
    desk.unlock();
    desk.play('typing');
    desk.startLoop('room-chat');
    desk.startLoop('hold-music');
    await settle();

    desk.setPreferences({ ...ALL_ON, [kind]: false });
    speaker.finishFades();

    expect({
      typing: speaker.sounding('typing'),
      'room-chat': speaker.sounding('room-chat'),
      'hold-music': speaker.sounding('hold-music'),
    }).toEqual(expected);
  });

  test('a loop switched off and on again sounds again while it is still asked for', async () => {
    const { desk, speaker } = deskInATest();
    desk.unlock();
    desk.startLoop('room-chat');
    await settle();

    desk.setPreferences({ ...ALL_ON, ambience: false });
    speaker.finishFades();
    desk.setPreferences(ALL_ON);

    expect(speaker.sounding('room-chat')).toBe(1);
  });

  test('an effect switched off while it loads stays silent', async () => {
    const { desk, speaker } = deskInATest();
    desk.unlock();
    desk.play('ring');
    desk.setPreferences({ ...ALL_ON, effects: false });
    desk.setPreferences(ALL_ON);
    await settle();

    expect(speaker.sounding('ring')).toBe(0);
  });

  test('the volume is the one preferred, before and after loading', async () => {
    const { desk, speaker } = deskInATest();
    desk.setPreferences({ ...ALL_ON, volume: 0.3 });
    desk.unlock();
    desk.play('ring');
    await settle();
    expect(speaker.volume).toBe(0.3);

    desk.setPreferences({ ...ALL_ON, volume: 0.9 });
    expect(speaker.volume).toBe(0.9);
  });
});

describe('the end', () => {
  test('stopAll silences everything, and earlier stop functions do no harm', async () => {
    const { desk, speaker } = deskInATest();
    desk.unlock();
    desk.play('ring');
    const stopOld = desk.startLoop('room-phone');
    await settle();

    desk.stopAll();
    speaker.finishFades();
    expect([speaker.sounding('ring'), speaker.sounding('room-phone')]).toEqual([0, 0]);

    desk.startLoop('room-phone');
    stopOld();
    expect(speaker.sounding('room-phone')).toBe(1);
  });

  test('an effect that is still loading at stopAll stays silent', async () => {
    const { desk, speaker } = deskInATest();
    desk.unlock();
    desk.play('ring');
    desk.stopAll();
    await settle();

    expect(speaker.sounding('ring')).toBe(0);
  });

  test('a disposed desk gives back what it loaded and stays silent', async () => {
    const { desk, speaker, page } = deskInATest();
    desk.unlock();
    desk.play('ring');
    desk.startLoop('room-phone');
    await settle();

    desk.dispose();
    desk.play('typing');
    desk.startLoop('room-chat');
    await settle();

    expect(speaker.howls.every(({ unloaded }) => unloaded)).toBe(true);
    expect(speaker.howls).toHaveLength(2);
    expect(page.listeners.size).toBe(0);
    expect(desk.status).toEqual({ state: 'closed' });
  });

  test('what arrives after disposal is given back too', async () => {
    const { desk, speaker } = deskInATest();
    desk.unlock();
    desk.play('ring');
    await Promise.resolve();
    desk.dispose();
    await settle();

    expect(speaker.howls.filter(({ unloaded }) => !unloaded)).toEqual([]);
    expect(desk.status).toEqual({ state: 'closed' });
  });
});
