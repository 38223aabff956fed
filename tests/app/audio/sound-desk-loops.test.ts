import { expect, test } from 'vitest';
import { deskInATest, settle } from './desk-in-a-test.ts';

test('a stopped loop fades out before it ends', async () => {
  const { desk, speaker } = deskInATest();
  desk.unlock();
  const stop = desk.startLoop('hold-music');
  await settle();
  speaker.finishFades();

  stop();
  expect(speaker.sounding('hold-music')).toBe(1);
  speaker.finishFades();
  expect(speaker.sounding('hold-music')).toBe(0);
});

test('a loop stopped while it loads never sounds', async () => {
  const { desk, speaker } = deskInATest();
  desk.unlock();
  desk.startLoop('hold-music')();
  await settle();

  expect(speaker.sounding('hold-music')).toBe(0);
});

test('asked for twice, a loop sounds once and until both have stopped', async () => {
  const { desk, speaker } = deskInATest();
  desk.unlock();
  const stopFirst = desk.startLoop('room-phone');
  const stopSecond = desk.startLoop('room-phone');
  await settle();
  speaker.finishFades();
  expect(speaker.sounding('room-phone')).toBe(1);

  stopFirst();
  stopFirst();
  speaker.finishFades();
  expect(speaker.sounding('room-phone')).toBe(1);

  stopSecond();
  speaker.finishFades();
  expect(speaker.sounding('room-phone')).toBe(0);
});

test('a loop stopped while it still fades in ends when its fade-out does', async () => {
  const { desk, speaker } = deskInATest();
  desk.unlock();
  const stop = desk.startLoop('room-phone');
  await settle();
  const [sound] = speaker.of('room-phone')[0]!.playing.values();
  sound!.volume = 0.4;

  stop();
  expect(sound).toMatchObject({ volume: 0.4, fadingTo: 0 });
  expect(speaker.sounding('room-phone')).toBe(1);
  speaker.finishFades();
  expect(speaker.sounding('room-phone')).toBe(0);
});

test('a hidden page is silent and a visible one goes on where it was', async () => {
  const { desk, speaker, page } = deskInATest();
  desk.unlock();
  desk.startLoop('room-phone');
  await settle();

  page.turn('hidden');
  expect(speaker.sounding('room-phone')).toBe(0);
  page.turn('visible');
  expect(speaker.sounding('room-phone')).toBe(1);
  expect(speaker.of('room-phone').map(({ played }) => played)).toEqual([1]);
});

test('a loop asked for on a hidden page loads when the page is seen', async () => {
  const { desk, speaker, page, load } = deskInATest();
  desk.unlock();
  page.turn('hidden');
  desk.startLoop('room-phone');
  await settle();
  expect(load).not.toHaveBeenCalled();

  page.turn('visible');
  await settle();
  expect(speaker.sounding('room-phone')).toBe(1);
});

test('a loop stopped on a hidden page stays silent when the page is seen again', async () => {
  const { desk, speaker, page } = deskInATest();
  desk.unlock();
  const stop = desk.startLoop('room-phone');
  await settle();

  page.turn('hidden');
  stop();
  page.turn('visible');

  expect(speaker.sounding('room-phone')).toBe(0);
});
