/** How loud a file is, measured as broadcasters do (EBU R 128) with ffmpeg. */

import { run } from './sox.mjs';

/**
 * Loudness over the whole file: right for what goes on for long.
 *
 * @param {string} file
 * @returns {{ lufs: number, truePeak: number }} LUFS, and dB below full scale between the samples.
 */
export function integrated(file) {
  return summary(file, 'ebur128=peak=true:framelog=verbose', /I:\s+(\S+) LUFS/);
}

/**
 * Loudness of the loudest 0.4 seconds: right for short sounds, whose silence around them would only dilute the measure.
 *
 * @param {string} file
 * @returns {{ lufs: number, truePeak: number }}
 */
export function loudest(file) {
  const { out } = run('ffmpeg', [
    ...quiet(file),
    // The window must be filled before the first reading.
    'adelay=400,apad=pad_dur=0.4,ebur128=metadata=1:framelog=verbose,ametadata=print:key=lavfi.r128.M:file=-',
    '-f',
    'null',
    '-',
  ]);
  // Digital silence reads as "nan".
  const readings = [...out.matchAll(/r128\.M=(-?[\d.]+)/g)].map((match) => Number(match[1]));
  return { lufs: Math.max(...readings), truePeak: integrated(file).truePeak };
}

/** @param {string} file */
const quiet = (file) => ['-hide_banner', '-nostdin', '-nostats', '-i', file, '-af'];

/**
 * @param {string} file
 * @param {string} filter
 * @param {RegExp} reading
 */
function summary(file, filter, reading) {
  const { log } = run('ffmpeg', [...quiet(file), filter, '-f', 'null', '-']);
  const lufs = reading.exec(log)?.[1];
  const truePeak = /Peak:\s+(\S+) dBFS/.exec(log)?.[1];
  if (lufs === undefined || truePeak === undefined)
    throw new Error(`ffmpeg gave no loudness of ${file}:\n${log}`);
  return { lufs: Number(lufs), truePeak: Number(truePeak) };
}
