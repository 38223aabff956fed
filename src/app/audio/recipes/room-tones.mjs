/** One quiet place per channel, each a loop without a seam. Steady noise first, then the few things that happen in it. */

import { typing } from './effects.mjs';
import { murmur } from './murmur.mjs';

/** @import { LoopId } from '#app/audio/sounds.ts' */
/** @import { Clip, Placed, Workshop } from './sox.mjs' */

/** Seconds over which steady noise flows into itself; long enough that the ear finds no place where it turns. */
const OVERLAP = 2;

/**
 * Steady noise that can be closed into a loop: faded in and out at equal power, so that the overlap is as loud as the rest.
 *
 * @param {Workshop} workshop
 * @param {number} seconds Length of the loop.
 * @param {'pinknoise' | 'brownnoise' | 'whitenoise'} colour
 * @param {string} filters
 * @returns {Clip}
 */
function steady(workshop, seconds, colour, filters) {
  const whole = seconds + OVERLAP;
  // Half a second of run-in: filters start from silence.
  return workshop.make(
    `synth ${whole + 0.5} ${colour} gain -14 ${filters} trim 0.5 fade q ${OVERLAP} ${whole} ${OVERLAP}`,
  );
}

/**
 * Mains hum. Whole numbers of cycles fit a loop of whole seconds, so it closes by itself.
 *
 * @param {Workshop} workshop
 * @param {number} seconds
 * @param {readonly (readonly [hz: number, gain: number])[]} partials Whole hertz, dB.
 */
function hum(workshop, seconds, partials) {
  return workshop.mix(
    partials.map(([hz, gain]) => ({ clip: workshop.make(`synth ${seconds} sine ${hz} gain -12`), gain })),
  );
}

/**
 * @param {Workshop} workshop
 * @param {number} seconds
 * @param {readonly Placed[]} layers
 */
const room = (workshop, seconds, layers) => workshop.close(workshop.mix(layers), seconds);

/** @param {Workshop} workshop */
function phone(workshop) {
  const seconds = 16;
  return room(workshop, seconds, [
    {
      clip: murmur(workshop, { seconds, talkers: 8, lowpass: 1100, distance: '60 50 80 100 15 -2' }),
      gain: -6,
    },
    // The band of a telephone line.
    { clip: steady(workshop, seconds, 'pinknoise', 'highpass 300 lowpass 3400'), gain: -20 },
    { clip: steady(workshop, seconds, 'brownnoise', 'highpass 110 lowpass 300'), gain: -26 },
  ]);
}

/** @param {Workshop} workshop */
function chat(workshop) {
  const seconds = 14;
  const colleague = workshop.shape(
    typing(workshop),
    'highpass 250 lowpass 1900 gain -8 pad 0 1.5 reverb 50 60 60 100 10 0',
  );
  return room(workshop, seconds, [
    { clip: steady(workshop, seconds, 'brownnoise', 'highpass 140 highpass 140 lowpass 500'), gain: -8 },
    { clip: steady(workshop, seconds, 'pinknoise', 'highpass 400 lowpass 2200'), gain: -22 },
    { clip: colleague, at: 2.2, gain: 5 },
    { clip: workshop.shape(colleague, 'trim 0.6'), at: 5.1, gain: 1 },
    { clip: colleague, at: 10.4, gain: 3 },
  ]);
}

/** @param {Workshop} workshop */
function email(workshop) {
  const seconds = 14;
  const beat = (/** @type {number} */ hz) =>
    workshop.shape(
      workshop.mix([
        { clip: workshop.make(`synth 0.02 whitenoise gain -14 fade l 0 0.02 0.02 bandpass ${hz} 0.6o`) },
        { clip: workshop.make(`synth 0.05 sine ${hz / 3} gain -26 fade l 0.001 0.05 0.05`) },
      ]),
      'lowpass 3000 pad 0 0.6 reverb 30 60 35 100 0 -2',
    );
  const [tick, tock] = [beat(2300), beat(1850)];
  const clock = Array.from({ length: seconds }, (_, second) => ({
    clip: second % 2 === 0 ? tick : tock,
    at: second + 0.4,
    gain: second % 2 === 0 ? -5 : -6.5,
  }));
  return room(workshop, seconds, [
    { clip: steady(workshop, seconds, 'pinknoise', 'highpass 220 lowpass 1100'), gain: -14 },
    {
      clip: hum(workshop, seconds, [
        [100, -40],
        [200, -42],
      ]),
    },
    ...clock,
  ]);
}

/** @param {Workshop} workshop */
function inPerson(workshop) {
  const seconds = 16;
  const step = (/** @type {number} */ hz) =>
    workshop.shape(
      workshop.mix([
        { clip: workshop.make(`synth 0.09 brownnoise gain -8 fade l 0.004 0.09 0.085 lowpass ${hz}`) },
        { clip: workshop.make('synth 0.03 pinknoise gain -26 fade l 0 0.03 0.03 bandpass 1500 1o') },
      ]),
      'pad 0 1 reverb 55 50 70 100 10 0',
    );
  const feet = [step(320), step(280)];
  // Somebody walks past: nearer, then away.
  const walk = Array.from({ length: 9 }, (_, index) => ({
    clip: /** @type {Clip} */ (feet[index % 2]),
    at: 6 + index * 0.56 + (index % 3) * 0.015,
    gain: -1 - Math.abs(index - 4) * 2.2,
  }));
  const till = workshop.shape(
    workshop.make('synth 0.09 sine 1480 gain -30 fade h 0.004 0.09 0.03'),
    'lowpass 1800 pad 0 1 reverb 60 50 70 100 10 0',
  );
  return room(workshop, seconds, [
    {
      clip: murmur(workshop, { seconds, talkers: 5, lowpass: 750, distance: '85 40 100 100 25 2' }),
      gain: -5,
    },
    { clip: steady(workshop, seconds, 'brownnoise', 'highpass 130 highpass 130 lowpass 350'), gain: -14 },
    { clip: steady(workshop, seconds, 'pinknoise', 'highpass 300 lowpass 1800'), gain: -25 },
    {
      clip: hum(workshop, seconds, [
        [100, -42],
        [200, -42],
        [300, -48],
      ]),
    },
    ...walk,
    { clip: till, at: 3.1, gain: -9 },
    { clip: till, at: 13.2, gain: -11 },
    { clip: till, at: 13.5, gain: -11 },
  ]);
}

/** @param {Workshop} workshop */
function social(workshop) {
  const seconds = 14;
  const drop = [1400, 1900, 2500, 3100].map((hz) =>
    workshop.make(`synth 0.035 sine ${hz}:${hz * 1.25} gain -20 fade l 0.001 0.035 0.034`),
  );
  // Steps of the golden ratio scatter the drops evenly and never in a rhythm; no random numbers are needed.
  const golden = (Math.sqrt(5) - 1) / 2;
  const drops = Array.from({ length: 90 }, (_, index) => ({
    clip: /** @type {Clip} */ (drop[(index * 7) % drop.length]),
    at: (((index + 0.5) * golden) % 1) * seconds,
    gain: -6 - ((index * 5) % 11),
  }));
  return room(workshop, seconds, [
    { clip: steady(workshop, seconds, 'pinknoise', 'highpass 450 lowpass 3600 tremolo 0.21 18'), gain: -14 },
    { clip: steady(workshop, seconds, 'brownnoise', 'highpass 130 lowpass 350'), gain: -18 },
    { clip: workshop.shape(workshop.mix(drops), 'reverb 20 60 30 100 0 -6') },
  ]);
}

/** @type {Readonly<Record<Exclude<LoopId, 'hold-music'>, (workshop: Workshop) => Clip>>} */
export const ROOM_TONES = {
  'room-phone': phone,
  'room-chat': chat,
  'room-email': email,
  'room-in-person': inPerson,
  'room-social': social,
};
