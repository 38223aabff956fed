import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '../../../src/cli/start/run-program.mjs';
import { listChromiums } from '../find-chromium.mjs';

/**
 * Makes sure that there is a Chromium which starts, installing one where none is found, and names it to all later steps
 * in CHROME_PATH.
 *
 * @param {string} folder the project, with its packages installed
 * @returns {Promise<boolean>} false when there is none; what to do has been printed then
 */
export async function ensureChromium(folder) {
  for (const install of [undefined, installWithApt, installWithPlaywright]) {
    if (install) await install(folder);
    const found = listChromiums().find(starts);
    if (found) {
      process.env['CHROME_PATH'] = found;
      return true;
    }
  }
  console.error(
    'No Chromium was found and none could be installed. Install Chromium or Google Chrome by hand (on Debian and Ubuntu: `sudo apt-get install chromium`), or set CHROME_PATH to the program, and run the same command again.',
  );
  return false;
}

/**
 * Whether a browser really starts: on Ubuntu `chromium-browser` may be a mere hint at a snap, and a downloaded browser
 * may lack libraries of the system.
 *
 * @param {string} path
 */
function starts(path) {
  if (process.platform === 'win32') return true; // Chrome for Windows prints no version, it opens a window.
  return spawnSync(path, ['--version'], { timeout: 30_000, stdio: 'ignore' }).status === 0;
}

/** Debian and its kin, as root, which is what most build machines are: brings the system libraries along. */
async function installWithApt() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log('No Chromium found: installing one with apt-get…');
  const quietly = ['-o', 'Dpkg::Use-Pty=0', '-q'];
  await runProgram('apt-get', [...quietly, 'update'], { folder: '/' });
  await runProgram('apt-get', [...quietly, 'install', '-y', '--no-install-recommends', 'chromium'], {
    folder: '/',
  });
}

/** @param {string} folder */
async function installWithPlaywright(folder) {
  console.log('No Chromium found: downloading the one of Playwright…');
  const playwright = join(folder, 'node_modules', '@playwright', 'test', 'cli.js');
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const args = [playwright, 'install', ...(asRoot ? ['--with-deps'] : []), 'chromium'];
  await runProgram(process.execPath, args, { folder });
}
