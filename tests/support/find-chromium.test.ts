import { expect, test } from 'vitest';
import { findChromium, listChromiums } from './find-chromium.mjs';

type Machine = NonNullable<Parameters<typeof findChromium>[0]>;

function machine(files: string[], rest: Partial<Machine> = {}): Machine {
  return {
    platform: 'linux',
    env: { PATH: '/usr/bin:/home/ada/bin' },
    exists: (path) => files.includes(path),
    playwrightPath: () => undefined,
    ...rest,
  };
}

test('CHROME_PATH wins over everything installed', () => {
  const files = ['/usr/bin/chromium', '/opt/my/chrome'];
  expect(listChromiums(machine(files, { env: { CHROME_PATH: '/opt/my/chrome', PATH: '/usr/bin' } }))).toEqual(
    ['/opt/my/chrome'],
  );
});

test('a CHROME_PATH that does not exist is an error that names it, never a silent fallback', () => {
  const mistaken = machine(['/usr/bin/chromium'], { env: { CHROME_PATH: '/nowhere/chrome' } });
  expect(() => findChromium(mistaken)).toThrow('"/nowhere/chrome"');
});

test('on Linux an installed Chromium is preferred to Chrome, and both to the one Playwright downloaded', () => {
  const files = ['/cache/chrome', '/home/ada/bin/google-chrome', '/usr/bin/chromium'];
  expect(listChromiums(machine(files, { playwrightPath: () => '/cache/chrome' }))).toEqual([
    '/usr/bin/chromium',
    '/home/ada/bin/google-chrome',
    '/cache/chrome',
  ]);
});

test('a relative or empty PATH entry is not searched', () => {
  expect(findChromium(machine(['chromium', 'bin/chromium'], { env: { PATH: ':bin:.' } }))).toBeUndefined();
});

test('on macOS the system and the personal Applications folders are searched', () => {
  const app = '/Users/ada/Applications/Chromium.app/Contents/MacOS/Chromium';
  expect(findChromium(machine([app], { platform: 'darwin', env: { HOME: '/Users/ada' } }))).toBe(app);
});

test('on Windows the program folders of the environment are searched, Edge last', () => {
  const chrome = 'C:\\Users\\ada\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe';
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
  const env = {
    PROGRAMFILES: 'C:\\Program Files',
    'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
    LOCALAPPDATA: 'C:\\Users\\ada\\AppData\\Local',
  };
  expect(findChromium(machine([edge], { platform: 'win32', env }))).toBe(edge);
  expect(findChromium(machine([chrome], { platform: 'win32', env }))).toBe(chrome);
});

test('a machine without any browser gives undefined, even where Playwright names a path it never filled', () => {
  expect(findChromium(machine([], { playwrightPath: () => '/cache/never-downloaded' }))).toBeUndefined();
});
