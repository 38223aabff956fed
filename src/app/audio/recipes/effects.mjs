/** The short sounds: telephone, keyboard, messages. */

import { tone } from './tone.mjs';

/** @import { EffectId } from '#app/audio/sounds.ts' */
/** @import { Clip, Placed, Workshop } from './sox.mjs' */

/**
 * Two cycles of a bell telephone in the British rhythm (0.4 s on, 0.2 s off, 0.4 s on, then a pause), a hammer between two
 * gongs at 25 strikes a second.
 *
 * @param {Workshop} workshop
 */
function ring(workshop) {
  const gongs = [880, 1047].map((hz) =>
    tone(
      workshop,
      // Partials of a small metal shell lie between those of a bar and a bell; inharmonic is what makes it metal.
      [
        { hz, seconds: 1.4, gain: -10 },
        { hz: hz * 2.76, seconds: 0.7, gain: -19 },
        { hz: hz * 4.1, seconds: 0.35, gain: -27 },
      ],
      0.002,
    ),
  );
  /** @type {Placed[]} */
  const strikes = [];
  for (const burst of [0, 0.6, 2.4, 3]) {
    for (let strike = 0; strike < 10; strike += 1) {
      const clip = gongs[strike % 2];
      if (clip !== undefined) strikes.push({ clip, at: burst + strike * 0.04, gain: -6 });
    }
  }
  return workshop.shape(workshop.mix(strikes), 'lowpass 3800 gain -6 reverb 25 50 40 100 0 -3');
}

/**
 * A knock of plastic: a click over a small hollow body.
 *
 * @param {Workshop} workshop
 * @param {number} bodyHz
 * @param {number} clickHz
 */
function knock(workshop, bodyHz, clickHz) {
  return workshop.mix([
    { clip: workshop.make(`synth 0.05 whitenoise gain -12 fade l 0 0.05 0.05 bandpass ${clickHz} 1.2o`) },
    { clip: workshop.make(`synth 0.26 sine ${bodyHz} gain -14 fade l 0.002 0.26 0.25`) },
    { clip: workshop.make(`synth 0.16 sine ${bodyHz * 2.3} gain -22 fade l 0.002 0.16 0.15`) },
  ]);
}

/** @param {Workshop} workshop */
function pickUp(workshop) {
  const slide = workshop.make(
    'synth 0.22 pinknoise gain -22 highpass 900 lowpass 4500 fade h 0.08 0.22 0.12',
  );
  return workshop.shape(
    workshop.mix([
      { clip: knock(workshop, 330, 2600), at: 0.01 },
      { clip: slide, at: 0.06 },
      { clip: knock(workshop, 420, 3200), at: 0.27, gain: -9 },
    ]),
    'gain -6 reverb 12 50 20 100 0 -6',
  );
}

/** @param {Workshop} workshop */
function hangUp(workshop) {
  return workshop.shape(
    workshop.mix([
      { clip: knock(workshop, 290, 2300), at: 0.01, gain: -7 },
      { clip: knock(workshop, 190, 1500), at: 0.13 },
      { clip: knock(workshop, 240, 2000), at: 0.2, gain: -12 },
    ]),
    'gain -6 reverb 15 50 25 100 0 -6',
  );
}

/**
 * When each key goes down, how hard in dB, and which key: the last two words of a sentence, a space between them, a
 * pause, Enter. Written out, not drawn at random: fingers have rhythm.
 *
 * @type {readonly [at: number, gain: number, key: 'left' | 'middle' | 'right' | 'wide'][]}
 */
const KEYSTROKES = [
  [0.02, -2, 'left'],
  [0.13, -4, 'right'],
  [0.21, -1, 'middle'],
  [0.34, -5, 'left'],
  [0.43, -3, 'right'],
  [0.52, -2, 'middle'],
  [0.67, 0, 'wide'],
  [0.84, -3, 'right'],
  [0.92, -5, 'left'],
  [1.04, -2, 'middle'],
  [1.12, -4, 'right'],
  [1.25, -1, 'left'],
  [1.33, -5, 'middle'],
  [1.44, -3, 'left'],
  [1.83, 1, 'wide'],
];

/**
 * @param {Workshop} workshop
 * @returns {Clip}
 */
export function typing(workshop) {
  const down = {
    left: knock(workshop, 240, 2900),
    middle: knock(workshop, 265, 3300),
    right: knock(workshop, 225, 3700),
    wide: knock(workshop, 150, 1900),
  };
  const up = knock(workshop, 380, 4200);
  const strokes = KEYSTROKES.flatMap(([at, gain, key]) => [
    { clip: down[key], at, gain: gain - 6 },
    { clip: up, at: at + 0.075, gain: gain - 20 },
  ]);
  return workshop.shape(workshop.mix(strokes), 'lowpass 6500 reverb 8 50 15 100 0 -8');
}

/**
 * Soft mallet notes, one after the other.
 *
 * @param {Workshop} workshop
 * @param {readonly { hz: number, at: number, gain?: number }[]} notes
 * @param {number} ringing Seconds until a note is inaudible.
 */
function chime(workshop, notes, ringing) {
  const placed = notes.map(({ hz, at, gain = 0 }) => ({
    clip: tone(
      workshop,
      [
        { hz, seconds: ringing, gain: -6 },
        { hz: hz * 2, seconds: ringing * 0.6, gain: -20 },
        { hz: hz * 4, seconds: ringing * 0.25, gain: -26 },
      ],
      0.006,
    ),
    at,
    gain,
  }));
  return workshop.shape(workshop.mix(placed), 'reverb 20 50 30 100 0 -4');
}

/** @type {Readonly<Record<EffectId, (workshop: Workshop) => Clip>>} */
export const EFFECTS = {
  ring,
  'pick-up': pickUp,
  'hang-up': hangUp,
  typing,
  'message-in': (workshop) =>
    chime(
      workshop,
      [
        { hz: 659.26, at: 0.005 },
        { hz: 880, at: 0.115 },
      ],
      1.1,
    ),
  'message-out': (workshop) =>
    workshop.mix([
      { clip: workshop.make('synth 0.16 sine 420:760 gain -16 fade q 0.03 0.16 0.12'), at: 0.005 },
      {
        clip: workshop.make('synth 0.22 pinknoise gain -26 bandpass 1800 1.5o fade q 0.09 0.22 0.12'),
        at: 0.005,
      },
    ]),
  'email-in': (workshop) =>
    chime(
      workshop,
      [
        { hz: 587.33, at: 0.005 },
        { hz: 739.99, at: 0.15, gain: -2 },
        { hz: 987.77, at: 0.3, gain: -3 },
      ],
      2,
    ),
};
