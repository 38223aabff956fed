import { expect, test } from 'vitest';
import { DEFAULT_SOUND_PREFERENCES } from '#app/audio/sound-preferences.ts';
import { deskInATest, settle } from './desk-in-a-test.ts';

test('the status goes from locked to ready, and whoever subscribed hears of each step', async () => {
  const { desk } = deskInATest();
  const seen = [desk.status.state];
  const unsubscribe = desk.subscribe(() => seen.push(desk.status.state));

  desk.unlock();
  desk.play('ring');
  await settle();
  expect(seen).toEqual(['locked', 'idle', 'loading', 'waiting', 'ready']);

  unsubscribe();
  desk.dispose();
  expect(seen).toHaveLength(5);
});

test('the status is the same object until it changes', async () => {
  const { desk } = deskInATest();
  expect(desk.status).toBe(desk.status);

  desk.unlock();
  desk.play('ring');
  await settle();
  const ready = desk.status;
  desk.play('ring');
  await settle();
  expect(desk.status).toBe(ready);
});

test('a browser that holds sound back shows as waiting until it lets go', async () => {
  const { desk, speaker } = deskInATest();
  speaker.holdBack();
  desk.unlock();
  desk.startLoop('room-phone');
  await settle();
  expect(desk.status).toEqual({ state: 'waiting', missing: [] });

  speaker.release();
  expect(desk.status).toEqual({ state: 'ready', missing: [] });
});

test.each(['not-found', 'offline', 'not-audio'] as const)(
  'a file that is %s is named, the others still sound, and the next request tries again',
  async (fault) => {
    const { desk, speaker, faults } = deskInATest();
    faults.set('ring', fault);
    desk.unlock();
    desk.play('ring');
    desk.play('typing');
    await settle();
    expect(desk.status).toEqual({ state: 'ready', missing: ['ring'] });
    expect([speaker.sounding('ring'), speaker.sounding('typing')]).toEqual([0, 1]);

    faults.clear();
    desk.play('ring');
    await settle();
    expect(desk.status).toEqual({ state: 'ready', missing: [] });
    expect(speaker.sounding('ring')).toBe(1);
  },
);

test('a missing loop is not fetched again by every change of the volume', async () => {
  const { desk, faults, fetchFile } = deskInATest();
  faults.set('room-phone', 'not-found');
  desk.unlock();
  desk.startLoop('room-phone');
  await settle();

  for (const volume of [0.1, 0.2, 0.3]) desk.setPreferences({ ...DEFAULT_SOUND_PREFERENCES, volume });
  await settle();

  expect(fetchFile).toHaveBeenCalledTimes(1);
});

test('when Howler cannot be loaded the status says so, and the next request tries again', async () => {
  const { desk, speaker, load } = deskInATest();
  load.mockRejectedValueOnce(new TypeError('Failed to fetch dynamically imported module'));
  desk.unlock();
  const stop = desk.startLoop('room-phone');
  await settle();
  expect(desk.status).toEqual({ state: 'unavailable', reason: 'player-not-loaded' });

  stop();
  desk.startLoop('room-phone');
  await settle();
  expect(desk.status).toEqual({ state: 'ready', missing: [] });
  expect(speaker.sounding('room-phone')).toBe(1);
});

test('without Web Audio no file is fetched and the status says why', async () => {
  const { desk, speaker, fetchFile } = deskInATest();
  speaker.usingWebAudio = false;
  desk.unlock();
  desk.play('ring');
  desk.startLoop('room-phone');
  await settle();

  expect(desk.status).toEqual({ state: 'unavailable', reason: 'no-web-audio' });
  expect(fetchFile).not.toHaveBeenCalled();
});
