import { mkdir } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../support/find-chromium.mjs';
import { serveBuildWith } from '../support/serve-build.ts';
import { takeClassroomPictures } from './pictures/classroom-pictures.ts';
import { PICTURES, type Studio } from './pictures/picture-set.ts';
import { takeStudioPictures } from './pictures/studio-pictures.ts';
import { takeTalkPictures } from './pictures/talk-pictures.ts';

/**
 * Takes the pictures of the README and the docs from the build in dist/: all of them with `npm run pictures`, one set of
 * them with `npm run pictures -- classroom`.
 */
const SETS: Readonly<Record<string, (studio: Studio) => Promise<void>>> = {
  talk: takeTalkPictures,
  classroom: takeClassroomPictures,
  studio: takeStudioPictures,
};

/** Shown on the wall of the classroom: an address as a home network gives it, and not the one of whoever takes the picture. */
const SHOWN_ORIGIN = 'http://192.168.1.20:4173';

const named = process.argv.slice(2);
const unknown = named.filter((name) => !Object.hasOwn(SETS, name));
if (unknown.length > 0) throw new Error(`the sets of pictures are ${Object.keys(SETS).join(' and ')}`);

const executablePath = findChromium();
const stop = await serveBuildWith(['--origin', SHOWN_ORIGIN]);
const browser = await chromium.launch({ args: CHROMIUM_FLAGS, ...(executablePath && { executablePath }) });
try {
  await mkdir(PICTURES, { recursive: true });
  const studio = { browser, address: process.env['E2E_BASE_URL'] ?? '' };
  for (const [name, take] of Object.entries(SETS))
    if (named.length === 0 || named.includes(name)) await take(studio);
} finally {
  await browser.close();
  await stop();
}
