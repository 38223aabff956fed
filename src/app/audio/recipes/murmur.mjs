/** People talking too far away to be understood. */

import { run, SAMPLE_RATE } from './sox.mjs';

/** @import { Clip, Workshop } from './sox.mjs' */

/** Small talk of a service desk. The filters leave its melody and nothing of its words. */
const SENTENCES = [
  'Good morning, how may I help you today?',
  'Let me have a look at that for you.',
  'Right, I see. And when did it arrive?',
  'Could you give me the number at the top of the letter?',
  'Yes, of course. That is no trouble at all.',
  'So it should be with you by Thursday, or Friday at the latest.',
  'I will put that on the account now.',
  'No, I understand. Is there anything else I can do?',
  'Thank you for waiting. I have it in front of me.',
  'Oh really? Well, let us see what we can do about it.',
];

/** Voice, words a minute, pitch 0–99: as unlike each other as the synthesiser allows. */
const TALKERS = /** @type {const} */ ([
  ['en-gb+m3', 150, 38],
  ['en-gb+f2', 165, 55],
  ['en-us+m7', 140, 30],
  ['en-gb-scotland+f4', 155, 62],
  ['en-us+m1', 172, 45],
  ['en-gb+f5', 145, 48],
  ['en-gb-x-rp+m6', 160, 26],
  ['en-us+f3', 150, 70],
]);

/**
 * @param {Workshop} workshop
 * @param {{ seconds: number, talkers: number, lowpass: number, distance: string }} room Loop length, how many people (up to
 *   8), the highest frequency in Hz that reaches the listener, arguments of sox's `reverb`.
 * @returns {Clip} Longer than the loop; to be closed with the rest of the room.
 */
export function murmur(workshop, { seconds, talkers, lowpass, distance }) {
  const voices = TALKERS.slice(0, talkers).map(([voice, speed, pitch], index) => {
    const text = SENTENCES.map((_, turn) => SENTENCES[(index * 3 + turn) % SENTENCES.length])
      .slice(0, 5)
      .join(' ');
    const spoken = workshop.freshPath();
    run('espeak-ng', ['-v', voice, '-s', String(speed), '-p', String(pitch), '-g', '14', '-w', spoken, text]);
    return {
      clip: workshop.shape(spoken, `gain -n -14 rate ${SAMPLE_RATE} trim 0 ${seconds - 1} fade h 0.2 0 0.4`),
      at: (index * seconds) / talkers,
      // Some sit nearer than others.
      gain: -6 - (index % 3) * 3,
    };
  });
  return workshop.shape(
    workshop.mix(voices),
    `highpass 140 lowpass ${lowpass} lowpass ${lowpass} pad 0 2 gain -6 reverb ${distance}`,
  );
}
