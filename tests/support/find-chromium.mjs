import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, posix, win32 } from 'node:path';

/**
 * How every test starts Chromium: without a sandbox (containers run as root), without a GPU, and without the
 * background traffic a browser makes on its own, so that a request seen in a test is a request of the app.
 */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-gpu',
];

/** Chromium without the windows around the page. */
export const HEADLESS_SHELL = 'chromium-headless-shell';

const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  HEADLESS_SHELL,
];

const MAC_APPS = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * @typedef {object} Machine what the search may look at; tests hand in a made-up one
 * @property {NodeJS.Platform} platform
 * @property {Readonly<Record<string, string | undefined>>} env
 * @property {(path: string) => boolean} exists
 * @property {() => string | undefined} playwrightPath where Playwright keeps the browser that it downloads
 */

/** @returns {Machine} */
function thisMachine() {
  return {
    platform: process.platform,
    env: process.env,
    exists: existsSync,
    playwrightPath: () => {
      try {
        const playwright = /** @type {typeof import('@playwright/test')} */ (
          createRequire(import.meta.url)('@playwright/test')
        );
        return playwright.chromium.executablePath();
      } catch {
        return undefined; // Playwright itself is not installed yet.
      }
    },
  };
}

/**
 * Every Chromium, Chrome or Edge on the machine, the one to prefer first: the one named by CHROME_PATH, then those
 * installed in the usual places, then the one Playwright downloaded.
 *
 * @param {Machine} [machine]
 * @returns {string[]} absolute paths that exist, each once
 * @throws {Error} when CHROME_PATH names a file that does not exist: silently using another browser would mislead
 */
export function listChromiums(machine = thisMachine()) {
  const named = machine.env['CHROME_PATH'];
  if (named) {
    if (machine.exists(named)) return [named];
    throw new Error(
      `CHROME_PATH is set to "${named}", but there is no such file. Correct it, or unset it to search the usual places.`,
    );
  }
  const candidates = [...usualPlaces(machine), machine.playwrightPath()];
  const found = candidates.filter((path) => path !== undefined && machine.exists(path));
  return [...new Set(/** @type {string[]} */ (found))];
}

/**
 * The Chromium to test with.
 *
 * @param {Machine} [machine]
 * @returns {string | undefined} an absolute path, or undefined when the machine has none
 */
export function findChromium(machine = thisMachine()) {
  return listChromiums(machine)[0];
}

/**
 * @param {Machine} machine
 * @returns {string[]}
 */
function usualPlaces({ platform, env }) {
  if (platform === 'darwin') {
    const folders = ['/Applications', ...(env['HOME'] ? [posix.join(env['HOME'], 'Applications')] : [])];
    return folders.flatMap((folder) => MAC_APPS.map((app) => posix.join(folder, app)));
  }
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    return folders.flatMap((folder) =>
      folder ? WINDOWS_PROGRAMS.map((program) => win32.join(folder, program)) : [],
    );
  }
  const folders = [...(env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  const inPath = folders.filter((folder) => posix.isAbsolute(folder));
  return [
    ...COMMANDS.flatMap((command) => inPath.map((folder) => posix.join(folder, command))),
    '/opt/google/chrome/chrome',
  ];
}
