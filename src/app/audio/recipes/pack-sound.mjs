/** From a rendered clip to the two files of a sound: cut to length, brought to its loudness, packed, measured. */
import { LOOP_GUARD_SECONDS } from '#app/audio/sounds.ts';
import { integrated, loudest } from './loudness.mjs';
import { run } from './sox.mjs';

/** @import { Sound, SoundKind } from '#app/audio/sounds.ts' */
/** @import { Clip, Workshop } from './sox.mjs' */

/**
 * Per kind: LUFS to aim at, how far off the packed file may be, kilobits a second of Opus and of AAC, samples a second
 * of AAC (fewer where nothing high sounds, which leaves more bits for the rest). Effects must be noticed, music must not
 * tire, a room should only be missed when it stops.
 *
 * @type {Readonly<Record<SoundKind, { lufs: number, tolerance: number, opus: number, aac: number, aacRate: number }>>}
 */
const TARGETS = {
  effect: { lufs: -22, tolerance: 2, opus: 32, aac: 40, aacRate: 32_000 },
  ambience: { lufs: -36, tolerance: 2, opus: 24, aac: 24, aacRate: 24_000 },
  music: { lufs: -28, tolerance: 1, opus: 38, aac: 40, aacRate: 32_000 },
};

/** dB; the head room that players and phone speakers ask for. */
const TRUE_PEAK_LIMIT = -3;

/** dB by which a packed click may rise above the click it was made from. */
const CODEC_OVERSHOOT = 2;

/**
 * Writes `<file>.webm` and `<file>.m4a`.
 *
 * @param {Workshop} workshop
 * @param {Clip} clip
 * @param {Sound} sound
 * @param {string} folder Where to, with a slash at its end.
 * @returns {{ path: string, lufs: number, truePeak: number, findings: string[] }[]} What was made; findings are the
 *   bounds it misses.
 */
export function packSound(workshop, clip, sound, folder) {
  const cut = fit(workshop, clip, sound);
  const { lufs: expected, tolerance, opus, aac, aacRate } = TARGETS[sound.kind];
  const codecs = {
    webm: `-c:a libopus -b:a ${opus}k -vbr constrained`,
    m4a: `-c:a aac -b:a ${aac}k -ar ${aacRate} -movflags +faststart`,
  };
  return Object.entries(codecs).map(([container, codec]) => {
    const path = `${folder}${sound.file}.${container}`;
    const { lufs, truePeak } = pack(workshop, cut, sound, path, codec);
    const findings = [];
    if (Math.abs(lufs - expected) > tolerance)
      findings.push(`${path}: ${lufs} LUFS, expected ${expected} ± ${tolerance}`);
    if (truePeak > TRUE_PEAK_LIMIT)
      findings.push(`${path}: true peak ${truePeak} dB, expected at most ${TRUE_PEAK_LIMIT}`);
    return { path, lufs, truePeak, findings };
  });
}

/**
 * Brings a clip to the length the catalogue promises: an effect is cut with a short fade, a loop gets its guards.
 *
 * @param {Workshop} workshop
 * @param {Clip} clip
 * @param {Sound} sound
 */
function fit(workshop, clip, { loop, seconds }) {
  if (!loop) return workshop.shape(clip, `pad 0 ${seconds} trim 0 ${seconds} fade h 0 ${seconds} 0.08`);
  return workshop.mix([
    { clip: workshop.shape(clip, `trim ${seconds - LOOP_GUARD_SECONDS}`) },
    { clip, at: LOOP_GUARD_SECONDS },
    { clip: workshop.shape(clip, `trim 0 ${LOOP_GUARD_SECONDS}`), at: LOOP_GUARD_SECONDS + seconds },
  ]);
}

/**
 * Writes one packed file. Codecs throw away a part of quiet noise, each another part, so the first try is measured and
 * the loudness it lost is given back.
 *
 * @param {Workshop} workshop
 * @param {Clip} clip
 * @param {Sound} sound
 * @param {string} path
 * @param {string} codec Arguments of ffmpeg.
 */
function pack(workshop, clip, sound, path, codec) {
  const exact = '-map_metadata -1 -fflags +bitexact -flags:a +bitexact';
  const { lufs } = TARGETS[sound.kind];
  let aim = lufs;
  let packed = { lufs, truePeak: 0 };
  for (let round = 0; round < 2; round += 1) {
    const levelled = level(workshop, clip, sound, aim);
    run('ffmpeg', [
      '-nostdin',
      '-y',
      '-loglevel',
      'error',
      '-i',
      levelled,
      ...`-ac 1 ${codec} ${exact}`.split(' '),
      path,
    ]);
    packed = measure(sound, path);
    aim += lufs - packed.lufs;
  }
  return packed;
}

/**
 * Brings a clip to a loudness. A knock is all peak: what would pass the limit is rounded off, which costs loudness
 * again, so it takes a few rounds to settle. Whatever has room is only turned up, since rounding off colours the tone.
 *
 * @param {Workshop} workshop
 * @param {Clip} clip
 * @param {Sound} sound
 * @param {number} lufs
 */
function level(workshop, clip, sound, lufs) {
  const ceiling = TRUE_PEAK_LIMIT - CODEC_OVERSHOOT;
  const before = measure(sound, clip);
  let gain = lufs - before.lufs;
  if (before.truePeak + gain <= ceiling) return workshop.shape(clip, `gain ${gain.toFixed(2)}`);
  let levelled = clip;
  for (let round = 0; round < 3; round += 1) {
    levelled = workshop.shape(clip, `gain -l ${(gain - ceiling).toFixed(2)} gain ${ceiling}`);
    gain += lufs - measure(sound, levelled).lufs;
  }
  return levelled;
}

/**
 * @param {Sound} sound
 * @param {string} file
 */
function measure({ loop }, file) {
  return loop ? integrated(file) : loudest(file);
}
