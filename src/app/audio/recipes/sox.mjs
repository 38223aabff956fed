/**
 * Thin words over the `sox` command: make a clip, reshape it, place clips in time, close a loop. Every clip is a mono
 * 48 kHz float file in one working folder. Knows no particular sound.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Opus works at 48 kHz; rendering at it saves a resampling. */
export const SAMPLE_RATE = 48_000;

/**
 * @typedef {string} Clip Path of a rendered clip.
 * @typedef {{ clip: Clip, at?: number, gain?: number }} Placed A clip, the second it starts at, its gain in dB.
 */

/**
 * Runs a tool to its end and gives what it wrote.
 *
 * @param {string} tool
 * @param {readonly string[]} args
 * @returns {{ out: string, log: string }} Standard output and standard error.
 */
export function run(tool, args) {
  const { status, stdout, stderr, error } = spawnSync(tool, args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${tool} ${args.join(' ')}\nended with ${status}:\n${stderr}`);
  return { out: stdout, log: stderr };
}

/** A working folder in which clips are rendered. */
export class Workshop {
  /** @readonly */
  #folder;
  #made = 0;

  /** @param {string} folder An empty, existing folder. */
  constructor(folder) {
    this.#folder = folder;
  }

  /**
   * Renders a clip from nothing.
   *
   * @param {string} effects A sox effect chain that begins with `synth`.
   * @returns {Clip}
   */
  make(effects) {
    return this.#sox(['-n', '-r', String(SAMPLE_RATE), '-c', '1'], effects.split(' '));
  }

  /**
   * A changed copy of a clip.
   *
   * @param {Clip} clip
   * @param {string} effects A sox effect chain.
   * @returns {Clip}
   */
  shape(clip, effects) {
    return this.#sox([clip], effects.split(' '));
  }

  /**
   * Lays clips over each other.
   *
   * @param {readonly Placed[]} placed
   * @returns {Clip} As long as the clip that ends last.
   */
  mix(placed) {
    const shifted = placed.map(({ clip, at = 0, gain = 0 }) =>
      this.shape(clip, `gain ${gain} pad ${at.toFixed(5)}`),
    );
    const [only] = shifted;
    if (only !== undefined && shifted.length === 1) return only;
    return this.#sox(['-m', ...shifted.flatMap((clip) => ['-v', '1', clip])], []);
  }

  /**
   * Closes a loop: whatever sounds past the loop's end is laid over its beginning, as it would be heard on the second
   * turn. Nothing is cut, so there is no seam to hear.
   *
   * @param {Clip} clip At most twice as long as the loop.
   * @param {number} seconds Length of the loop.
   * @returns {Clip} Exactly `seconds` long.
   */
  close(clip, seconds) {
    const padded = this.shape(clip, `pad 0 ${seconds} trim 0 ${2 * seconds}`);
    return this.mix([
      { clip: this.shape(padded, `trim 0 ${seconds}`) },
      { clip: this.shape(padded, `trim ${seconds} ${seconds}`) },
    ]);
  }

  /** A path in the working folder that no clip has yet. */
  freshPath() {
    this.#made += 1;
    return join(this.#folder, `${this.#made}.wav`);
  }

  /**
   * @param {readonly string[]} input
   * @param {readonly string[]} effects
   * @returns {Clip}
   */
  #sox(input, effects) {
    const path = this.freshPath();
    // -R gives noise a fixed seed, -D adds no dither: the same recipe renders the same samples.
    const { log } = run('sox', ['-R', '-D', ...input, '-b', '32', '-e', 'float', path, ...effects]);
    if (/clipped/.test(log)) throw new Error(`too loud: sox ${input.join(' ')} ${effects.join(' ')}\n${log}`);
    return path;
  }
}
