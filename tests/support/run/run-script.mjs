import { spawn, spawnSync } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { npmCommand } from '../../../src/cli/start/npm-command.mjs';
import { FOLDER } from './steps.mjs';

/** Longer than any step takes on a slow machine: a step that hangs must end, and say so. */
const LIMIT_MINUTES = 20;

/** Colours help a person but not a log file; some tools write them into any pipe, others into none. */
const inColour = process.stdout.isTTY && !process.env['NO_COLOR'];

const onWindows = process.platform === 'win32';

/**
 * Runs a script of package.json without input and keeps its output. It and all it started are ended when it takes too
 * long or when the whole run is interrupted.
 *
 * @param {string} script
 * @param {readonly string[]} args
 * @param {Record<string, string>} env added to ours
 * @returns {Promise<{ code: number, output: string, problem?: string }>} problem: why it was ended before its time
 */
export function runScript(script, args, env) {
  const [program, programArgs] = npmCommand(['run', '--silent', script, '--', ...args]);
  return new Promise((resolve) => {
    let output = '';
    /** @type {string | undefined} */
    let problem;
    const child = spawn(program, programArgs, {
      cwd: FOLDER,
      env: { ...process.env, ...(inColour ? { FORCE_COLOR: '1' } : {}), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: !onWindows, // a process group of its own, which can be ended as a whole
      windowsHide: true,
    });
    const end = () => endTree(child.pid);
    const interrupted = () => {
      end();
      process.exit(130);
    };
    const limit = setTimeout(() => {
      problem = `ended after ${LIMIT_MINUTES} minutes`;
      end();
    }, LIMIT_MINUTES * 60_000);
    process.once('SIGINT', interrupted);
    process.once('SIGTERM', interrupted);

    child.stdout.on('data', (/** @type {Buffer} */ chunk) => (output += chunk.toString()));
    child.stderr.on('data', (/** @type {Buffer} */ chunk) => (output += chunk.toString()));
    child.on('error', (error) => (output += error.message));
    child.on('close', (code) => {
      clearTimeout(limit);
      process.off('SIGINT', interrupted);
      process.off('SIGTERM', interrupted);
      const shown = inColour ? output : stripVTControlCharacters(output);
      resolve({ code: code ?? 1, output: shown, ...(problem ? { problem } : {}) });
    });
  });
}

/** @param {number | undefined} pid */
function endTree(pid) {
  if (pid === undefined) return;
  if (onWindows) spawnSync('taskkill', ['/pid', String(pid), '/t', '/f']);
  else {
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      // It ended by itself in the meantime.
    }
  }
}
