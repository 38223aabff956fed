/** The hold music: eight bars in D major, 80 beats a minute, written for this project. */

import { tone } from './tone.mjs';

/** @import { Clip, Placed, Workshop } from './sox.mjs' */

const BEAT = 60 / 80;
const BEATS_PER_BAR = 4;

/** Semitones above C. */
const STEPS = { C: 0, 'C#': 1, D: 2, E: 4, 'F#': 6, G: 7, A: 9, B: 11 };

/**
 * A bar: its bass note, then the chord from below as two halves, since a suspension resolves in the middle of a bar.
 *
 * @type {readonly { bass: string, chord: readonly [string, string] }[]}
 */
const BARS = [
  { bass: 'D3', chord: ['A3 C#4 E4 F#4', 'A3 C#4 E4 F#4'] },
  { bass: 'B2', chord: ['F#3 A3 D4 F#4', 'F#3 A3 D4 F#4'] },
  { bass: 'G2', chord: ['F#3 A3 B3 D4', 'F#3 A3 B3 D4'] },
  { bass: 'A2', chord: ['E3 G3 A3 D4', 'E3 G3 A3 C#4'] },
  { bass: 'F#2', chord: ['E3 A3 C#4 E4', 'E3 A3 C#4 E4'] },
  { bass: 'B2', chord: ['F#3 A3 C#4 D4', 'F#3 A3 C#4 D4'] },
  { bass: 'E3', chord: ['G3 B3 D4 F#4', 'G3 B3 D4 F#4'] },
  { bass: 'A2', chord: ['G3 B3 D4 E4', 'G3 A3 C#4 E4'] },
];

/** The tune: beat from the beginning, note. Its last C# leads home to the first bar's F#. */
const TUNE = /** @type {const} */ ([
  [0, 'F#5'],
  [2, 'A5'],
  [3.5, 'G5'],
  [4, 'F#5'],
  [5, 'E5'],
  [6, 'D5'],
  [8, 'B4'],
  [9, 'D5'],
  [10, 'F#5'],
  [12, 'E5'],
  [16, 'C#5'],
  [17.5, 'E5'],
  [18, 'A5'],
  [20, 'F#5'],
  [21, 'D5'],
  [22, 'C#5'],
  [23, 'D5'],
  [24, 'B4'],
  [25, 'D5'],
  [26, 'F#5'],
  [28, 'E5'],
  [30, 'C#5'],
]);

/** The order in which each half bar's chord is plucked, eighth by eighth, with dB: a wave up, then about its crest. */
const WAVES = /** @type {const} */ ([
  [
    [0, 0],
    [1, -2],
    [2, -1],
    [3, -1.5],
  ],
  [
    [2, -0.5],
    [1, -2.5],
    [3, -2],
    [1, -3],
  ],
]);

/**
 * @param {string} note Such as `F#4`.
 * @returns {number} Hertz, equal temperament, A4 = 440.
 */
function hertz(note) {
  const name = /** @type {keyof typeof STEPS} */ (note.slice(0, -1));
  return 440 * 2 ** (Number(note.slice(-1)) - 4 + (STEPS[name] - STEPS.A) / 12);
}

/**
 * An instrument that renders each of its notes once.
 *
 * @param {(hz: number) => Clip} render
 * @returns {(note: string) => Clip}
 */
function instrument(render) {
  /** @type {Map<string, Clip>} */
  const rendered = new Map();
  return (note) => {
    const known = rendered.get(note);
    if (known !== undefined) return known;
    const clip = render(hertz(note));
    rendered.set(note, clip);
    return clip;
  };
}

/** @param {Workshop} workshop */
function orchestra(workshop) {
  return {
    pluck: instrument((hz) =>
      tone(
        workshop,
        [
          { hz, seconds: 2.6, gain: -6 },
          { hz: hz * 2.002, seconds: 1.5, gain: -17 },
          { hz: hz * 3.003, seconds: 0.8, gain: -25 },
          { hz: hz * 5.01, seconds: 0.3, gain: -32 },
        ],
        0.009,
      ),
    ),
    bell: instrument((hz) =>
      tone(
        workshop,
        [
          { hz, seconds: 3.4, gain: -6 },
          { hz: hz * 1.0025, seconds: 3, gain: -12 },
          { hz: hz * 2, seconds: 1.2, gain: -24 },
          { hz: hz * 4, seconds: 0.3, gain: -30 },
        ],
        0.014,
      ),
    ),
    bass: instrument((hz) =>
      tone(
        workshop,
        [
          { hz, seconds: 4.5, gain: -4 },
          { hz: hz * 2, seconds: 3, gain: -12 },
          { hz: hz * 3, seconds: 1.6, gain: -22 },
        ],
        0.025,
      ),
    ),
    pad: instrument((hz) => {
      const seconds = BEAT * BEATS_PER_BAR + 1.2;
      const voice = (/** @type {number} */ detuned) =>
        workshop.make(
          `synth ${seconds} triangle ${(hz * detuned).toFixed(3)} gain -20 lowpass 900 fade q 1.2 ${seconds} 1.2`,
        );
      return workshop.mix([{ clip: voice(0.9985) }, { clip: voice(1.0015) }]);
    }),
  };
}

/** @param {Workshop} workshop */
export function holdMusic(workshop) {
  const { pluck, bell, bass, pad } = orchestra(workshop);
  /** @type {Placed[]} */
  const score = [];
  for (const [index, { bass: low, chord }] of BARS.entries()) {
    const start = index * BEATS_PER_BAR * BEAT;
    score.push(
      { clip: bass(low), at: start, gain: -10 },
      { clip: bass(low), at: start + 2.5 * BEAT, gain: -16 },
    );
    for (const note of chord[0].split(' ').slice(0, 3)) score.push({ clip: pad(note), at: start, gain: -18 });
    for (const [side, half] of chord.entries()) {
      const notes = half.split(' ');
      for (const [eighth, [step, gain]] of (WAVES[side] ?? []).entries()) {
        const note = notes[step];
        if (note === undefined)
          throw new Error(`bar ${index + 1}: a chord needs four notes, found "${half}"`);
        score.push({ clip: pluck(note), at: start + (side * 4 + eighth) * (BEAT / 2), gain: gain - 11 });
      }
    }
  }
  for (const [beat, note] of TUNE) score.push({ clip: bell(note), at: beat * BEAT, gain: -9 });

  const dry = workshop.mix(score);
  const wet = workshop.shape(
    workshop.shape(dry, 'pad 0 4'),
    'lowpass 5200 gain -4 reverb 45 60 60 100 10 -5',
  );
  return workshop.close(wet, BARS.length * BEATS_PER_BAR * BEAT);
}
