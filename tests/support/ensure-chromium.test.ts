import { expect, test } from 'vitest';
import { shellFirst } from './run/ensure-chromium.mjs';

test('of several browsers the headless shell is tried first, the others in their order', () => {
  const shell = '/usr/bin/chromium-headless-shell';
  expect(shellFirst(['/usr/bin/chromium', '/usr/bin/google-chrome', shell])).toEqual([
    shell,
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
  ]);
});
