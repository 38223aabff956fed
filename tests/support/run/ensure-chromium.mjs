import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { runProgram } from '../../../src/cli/start/run-program.mjs';
import { HEADLESS_SHELL, listChromiums } from '../find-chromium.mjs';

/**
 * Makes sure that there is a Chromium which starts, installing one where none is found, and names it to all later steps
 * in CHROME_PATH. The headless shell is preferred, and build machines fetch it even beside a whole Chromium: it is the same
 * engine, and tests take two thirds of the time where no window is drawn around each page.
 *
 * @param {string} folder the project, with its packages installed
 * @returns {Promise<boolean>} false when there is none; what to do has been printed then
 */
export async function ensureChromium(folder) {
  if (process.env['CI'] && !process.env['CHROME_PATH'] && !listChromiums().some(isShell))
    await installWithApt(HEADLESS_SHELL);
  for (const install of [undefined, () => installWithApt('chromium'), () => installWithPlaywright(folder)]) {
    await install?.();
    const found = shellFirst(listChromiums()).find(starts);
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

/** @param {string} path */
const isShell = (path) => basename(path).includes('headless-shell');

/**
 * @param {readonly string[]} paths
 * @returns {string[]}
 */
export function shellFirst(paths) {
  return [...paths.filter(isShell), ...paths.filter((path) => !isShell(path))];
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

/**
 * Debian and its kin, as root, which is what most build machines are: brings the system libraries along.
 *
 * @param {string} name of the package
 */
async function installWithApt(name) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log(`No ${name} found: installing it with apt-get…`);
  // Where there is no network it must not wait long.
  const quietly = [
    '-o',
    'Dpkg::Use-Pty=0',
    '-q',
    '-o',
    'Acquire::Retries=0',
    '-o',
    'Acquire::http::Timeout=20',
  ];
  await runProgram('apt-get', [...quietly, 'update'], { folder: '/' });
  await runProgram('apt-get', [...quietly, 'install', '-y', '--no-install-recommends', name], {
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
