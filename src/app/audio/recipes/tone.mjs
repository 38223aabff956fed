/** What bells, mallets and strings have in common. */

/** @import { Clip, Workshop } from './sox.mjs' */

/**
 * One struck or plucked tone: sine partials, each dying away on its own.
 *
 * @param {Workshop} workshop
 * @param {readonly { hz: number, seconds: number, gain: number }[]} partials `seconds` until inaudible, `gain` in dB.
 * @param {number} attack Seconds until full.
 * @returns {Clip}
 */
export function tone(workshop, partials, attack) {
  const clips = partials.map(({ hz, seconds, gain }) => ({
    // The logarithmic fade falls by the same number of decibels each second, as a struck body does.
    clip: workshop.make(`synth ${seconds} sine ${hz.toFixed(3)} gain -12 fade l 0 ${seconds} ${seconds}`),
    gain,
  }));
  return workshop.shape(workshop.mix(clips), `fade h ${attack}`);
}
