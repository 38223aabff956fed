import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build, preview } from 'vite';
import { parse, stringify } from 'yaml';
import { LIMITS } from '#formats/yaml/limits.ts';
import { SCENARIO_FILE } from '#formats/scenario/file-names.ts';
import { CHROMIUM_FLAGS, findChromium } from '../support/find-chromium.mjs';
import { generatedScenario } from '../support/generate-scenario.ts';
import { openDraft } from '../e2e/draft-in-browser.ts';
import { spread } from './spread.ts';

/**
 * Typing into the outline of the studio as it is shipped (`dist/`), with the form, the prover and the keeping of every letter beside
 * it: from the key to the frame that shows the letter, in Chromium. And how long a script takes from its text to the first beat on the screen. Floor in the same run: a bare React list of
 * as many text fields (tests/bench/authoring/floor/). To be reached: p95 of 50 ms with 200 beats.
 */

declare global {
  var keyTimes: number[];
  var openFields: (texts: readonly string[]) => void;
}

/** Beats of the scripts; others may be asked for on the command line. */
const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [200, 2000];
const KEYS = 150;
/** The first keys of a page are also its first ever: code is compiled then, once. */
const WARM_UP = 20;
/** Milliseconds between two keys: a quick typist, some hundred words a minute. */
const PACE = 110;
const TEXTS_A_BEAT = 8;
/** Characters of a text in a script that would be too long otherwise. */
const LONGEST_TEXT = 40;

interface Typed {
  readonly times: readonly number[];
  /** Milliseconds that the page's own thread worked for one key, as its processor counts them: the same on a busy machine. */
  readonly work: number;
}

async function type(page: Page): Promise<Typed> {
  const before = await page.evaluate(() => globalThis.keyTimes.length);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000;
  };
  let begun = 0;
  for (let i = 0; i < KEYS + WARM_UP; i++) {
    if (i === WARM_UP) begun = await worked();
    await page.waitForTimeout(PACE);
    await page.keyboard.press(i % 6 === 5 ? 'Space' : 'abcdefgh'.charAt(i % 8));
  }
  await page.waitForFunction((all) => globalThis.keyTimes.length >= all, before + KEYS + WARM_UP);
  const work = ((await worked()) - begun) / KEYS;
  const times = await page.evaluate((skipped) => globalThis.keyTimes.slice(skipped), before + WARM_UP);
  return { times, work };
}

interface Measured extends Typed {
  readonly opened: number;
}

async function typeInFields(page: Page, beats: number): Promise<Measured> {
  const texts = Array.from({ length: beats * TEXTS_A_BEAT }, (_, i) => `A line of the script, number ${i}.`);
  await page.goto('./');
  await page.waitForFunction(() => 'openFields' in globalThis);
  const before = performance.now();
  await page.evaluate((all) => globalThis.openFields(all), texts);
  const fields = page.locator('textarea');
  await fields.first().waitFor();
  const opened = performance.now() - before;
  await fields.nth(Math.floor(texts.length / 2)).click();
  return { opened, ...(await type(page)) };
}

/** A sound scenario; in a very long one the texts are cut, because no file may be longer than the format's limit. */
function scriptOf(beats: number): string {
  const text = generatedScenario({ id: 'generated', beats, seed: 7 });
  if (text.length < LIMITS.bytes) return text;
  return stringify(parse(text), (_, value: unknown) =>
    typeof value === 'string' ? value.slice(0, LONGEST_TEXT) : value,
  );
}

async function typeInOutline(page: Page, beats: number): Promise<Measured> {
  const text = scriptOf(beats);
  await page.goto('./#/studio');
  await page.getByRole('heading', { level: 1 }).waitFor();
  const before = performance.now();
  await openDraft(page, { [SCENARIO_FILE]: text }, 'outline');
  await page.getByRole('heading', { name: 'beat-0', exact: true }).waitFor();
  const opened = performance.now() - before;
  const middle = `beat-${Math.floor(beats / 2)}`;
  await page.getByRole('button', { name: middle, exact: true }).first().focus();
  await page.keyboard.press('Enter');
  await page.locator('[data-field]').waitFor();
  return { opened, ...(await type(page)) };
}

/* oxlint-disable no-console -- a bench prints its figures */
const out = await mkdtemp(join(tmpdir(), 'htl-bench-'));
const executablePath = findChromium();
const browser = await chromium.launch({ args: CHROMIUM_FLAGS, ...(executablePath && { executablePath }) });
const rows: Record<string, string | number>[] = [];
try {
  const root = join(import.meta.dirname, 'authoring', 'floor');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: { outDir: out, emptyOutDir: true, target: 'baseline-widely-available' },
  });
  const here = { host: '127.0.0.1', port: 0 };
  const pages = [
    {
      name: 'floor: bare React fields',
      server: await preview({
        root,
        configFile: false,
        logLevel: 'error',
        build: { outDir: out },
        preview: here,
      }),
      measure: typeInFields,
    },
    { name: 'outline', server: await preview({ logLevel: 'error', preview: here }), measure: typeInOutline },
  ];
  for (const { name, server, measure } of pages) {
    const [baseURL = ''] = server.resolvedUrls?.local ?? [];
    for (const beats of SIZES) {
      const page = await browser.newPage({ baseURL, viewport: { width: 1440, height: 900 } });
      await page.addInitScript({ path: join(import.meta.dirname, 'measure-keys.js') });
      // What runs this file names functions by a helper, also those that are sent to the page.
      await page.addInitScript('globalThis.__name = (named) => named');
      const { opened, times, work } = await measure(page, beats);
      const { median, p95, max } = spread(times);
      rows.push({
        name,
        beats,
        keys: times.length,
        'opened ms': Math.round(opened),
        'work a key, ms': work.toFixed(1),
        'p50 ms': median.toFixed(1),
        'p95 ms': p95.toFixed(1),
        'max ms': max.toFixed(1),
      });
      await page.close();
    }
    await server.close();
  }
  const load = loadavg().map((x) => x.toFixed(1));
  console.log(
    `Chromium ${browser.version()}, keys ${PACE} ms apart; ${cpus().length} cores, load ${load.join(' ')}`,
  );
  console.table(rows);
} finally {
  await browser.close();
  await rm(out, { recursive: true, force: true });
}
