/**
 * Renders every sound of the app into `public/audio/`, from nothing but these recipes: `npm run sounds`.
 *
 * Needs sox, ffmpeg and espeak-ng; the app and its tests need none of them, since the files are committed. The same
 * versions of the tools render the same bytes. Prints what was made. Exit code 1: a sound misses its bounds; 2: a tool is
 * missing.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SOUNDS } from '#app/audio/sounds.ts';
import { EFFECTS } from './effects.mjs';
import { holdMusic } from './hold-music.mjs';
import { packSound } from './pack-sound.mjs';
import { ROOM_TONES } from './room-tones.mjs';
import { Workshop } from './sox.mjs';

/** @import { SoundId } from '#app/audio/sounds.ts' */
/** @import { Clip } from './sox.mjs' */

const FOLDER = fileURLToPath(new URL('../../../../public/audio/', import.meta.url));

const TOOLS = [
  { name: 'sox', version: '--version', whatFor: 'makes the tones and noises' },
  { name: 'ffmpeg', version: '-version', whatFor: 'measures loudness and packs the files' },
  { name: 'espeak-ng', version: '--version', whatFor: 'speaks the murmur of the rooms' },
];

/** @type {Readonly<Record<SoundId, (workshop: Workshop) => Clip>>} */
const RECIPES = { ...EFFECTS, 'hold-music': holdMusic, ...ROOM_TONES };

const missing = TOOLS.filter(({ name, version }) => spawnSync(name, [version]).error !== undefined);
if (missing.length > 0) {
  const names = missing.map(({ name }) => name).join(' ');
  const reasons = missing.map(({ name, whatFor }) => `${name} is missing; it ${whatFor}.\n`);
  process.stderr.write(`${reasons.join('')}Install: apt-get install ${names}  |  brew install ${names}\n`);
  process.exitCode = 2;
} else {
  makeAll();
}

function makeAll() {
  const scratch = mkdtempSync(join(tmpdir(), 'sounds-'));
  mkdirSync(FOLDER, { recursive: true });
  try {
    let bytes = 0;
    for (const id of /** @type {SoundId[]} */ (Object.keys(SOUNDS))) {
      const folder = join(scratch, id);
      mkdirSync(folder);
      const workshop = new Workshop(folder);
      for (const made of packSound(workshop, RECIPES[id](workshop), SOUNDS[id], FOLDER)) {
        const { size } = statSync(made.path);
        bytes += size;
        const figures = [`${size} bytes`, `${made.lufs.toFixed(1)} LUFS`, `true peak ${made.truePeak} dB`];
        process.stdout.write(`${made.path.slice(FOLDER.length)}  ${figures.join('  ')}\n`);
        for (const finding of made.findings) process.stderr.write(`${finding}\n`);
        if (made.findings.length > 0) process.exitCode = 1;
      }
    }
    process.stdout.write(`${Math.round(bytes / 1000)} KB in all\n`);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
