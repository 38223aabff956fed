import { Howler } from 'howler';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createSoundDesk } from '#app/audio/sound-desk.ts';
import { LOOP_GUARD_SECONDS, SOUNDS, type SoundId } from '#app/audio/sounds.ts';

const IDS = Object.keys(SOUNDS) as SoundId[];
const context = new OfflineAudioContext(1, 1, 48_000);

async function decode(url: string) {
  const response = await fetch(url);
  expect(response.status, url).toBe(200);
  return context.decodeAudioData(await response.arrayBuffer());
}

describe.each(['webm', 'm4a'] as const)('the %s files', (format) => {
  // Chromium as Playwright builds it has no AAC; there nobody is ever sent an m4a.
  const supported = format === 'webm' || document.createElement('audio').canPlayType('audio/aac') !== '';

  test.runIf(supported).each(IDS)('%s lasts as long as the catalogue says', async (id) => {
    const { file, loop, seconds } = SOUNDS[id];
    const { duration } = await decode(`/audio/${file}.${format}`);

    // Codecs may add a frame at either end: 20 ms of Opus, 1024 samples of AAC.
    expect(Math.abs(duration - (loop ? seconds + 2 * LOOP_GUARD_SECONDS : seconds))).toBeLessThan(0.1);
  });

  test.runIf(supported).each(IDS)('%s is neither silent nor clipped', async (id) => {
    const { file } = SOUNDS[id];
    const samples = (await decode(`/audio/${file}.${format}`)).getChannelData(0);
    const peak = samples.reduce((highest, sample) => Math.max(highest, Math.abs(sample)), 0);

    // −40 dB is far below the quietest room's loudest moment; −3 dB is the limit of the recipes.
    expect(peak).toBeGreaterThan(10 ** (-40 / 20));
    expect(peak).toBeLessThan(10 ** (-3 / 20));
  });

  const loops = IDS.filter((id) => SOUNDS[id].loop);
  test.runIf(supported).each(loops)(
    '%s goes on after a turn as it began, so nothing is heard there',
    async (id) => {
      const { file, seconds } = SOUNDS[id];
      const buffer = await decode(`/audio/${file}.${format}`);
      const around = (second: number) => {
        const [from, to] = [second - 0.2, second + 0.2].map((edge) => Math.round(edge * buffer.sampleRate));
        return buffer.getChannelData(0).subarray(from, to);
      };

      // Two moments of the same noise that do not belong together stay under 0.4, a turn 2 ms off under 0.79; what is
      // missing to 1 is what the codecs change.
      const likeness = correlation(around(LOOP_GUARD_SECONDS), around(LOOP_GUARD_SECONDS + seconds));
      expect(likeness).toBeGreaterThan(0.8);
    },
  );
});

/** Likeness of two stretches of sound, −1 to 1. */
function correlation(one: Float32Array, other: Float32Array) {
  const dot = (a: Float32Array, b: Float32Array) =>
    a.reduce((sum, sample, index) => sum + sample * b[index]!, 0);
  return dot(one, other) / Math.sqrt(dot(one, one) * dot(other, other));
}

describe('a desk with the real Howler', () => {
  const desk = createSoundDesk({ baseUrl: '/' });
  const button = document.createElement('button');

  beforeAll(async () => {
    button.textContent = 'Start';
    button.addEventListener('click', desk.unlock);
    document.body.append(button);
    await userEvent.click(page.getByRole('button', { name: 'Start' }));
  });

  afterAll(() => {
    desk.dispose();
    button.remove();
  });

  test('plays an effect and a loop after a click', async () => {
    desk.play('message-in');
    desk.startLoop('room-phone');

    await expect.poll(() => desk.status).toEqual({ state: 'ready', missing: [] });
    expect(Howler.ctx.state).toBe('running');
    expect(Howler.volume()).toBe(0.6);
  });

  test('names what cannot be fetched and warns of nothing', async () => {
    const elsewhere = createSoundDesk({
      baseUrl: '/',
      fetchFile: () => Promise.resolve(new Response('<!doctype html>')),
    });
    elsewhere.unlock();
    elsewhere.play('ring');

    await expect.poll(() => elsewhere.status).toMatchObject({ state: 'waiting', missing: ['ring'] });
    elsewhere.dispose();
  });
});
