import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { build, preview } from 'vite';
import { scenariosPlugin } from '#cli/build/scenarios-plugin.ts';
import { SHIPPED } from '#cli/library/read-library.ts';
import { CHROMIUM_FLAGS, findChromium } from '../support/find-chromium.mjs';
import { ms, shown, timingOf } from './repeat.ts';
import type { Solved } from './worker/solve-in-worker.ts';

declare global {
  var solveShipped: (rounds: number) => Promise<Solved[]>;
}

/** Every shipped scenario solved in a Web Worker of Chromium, built as the app is. */

const ROUNDS = 11;
const root = join(import.meta.dirname, 'worker');

/* oxlint-disable no-console -- a bench prints its figures */
const outDir = await mkdtemp(join(tmpdir(), 'htl-bench-'));
const executablePath = findChromium();
const browser = await chromium.launch({ args: CHROMIUM_FLAGS, ...(executablePath && { executablePath }) });
try {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [scenariosPlugin(SHIPPED)],
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true },
  });
  const server = await preview({
    root,
    configFile: false,
    logLevel: 'error',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const page = await browser.newPage();
  await page.goto(server.resolvedUrls?.local[0] ?? '');
  await page.waitForFunction(() => 'solveShipped' in globalThis);
  const solved = await page.evaluate((rounds) => globalThis.solveShipped(rounds), ROUNDS);
  await server.close();
  const load = loadavg()
    .map((x) => x.toFixed(1))
    .join(' ');
  console.log(
    `Chromium ${browser.version()}, a Web Worker for each scenario; ${cpus().length} cores, load ${load}`,
  );
  console.table(
    solved.map(({ id, situations, times: [first = NaN, ...again] }) => ({
      scenario: id,
      situations,
      'first solve, ms': ms(first),
      'solve, ms': shown(timingOf(again)),
    })),
  );
} finally {
  await browser.close();
  await rm(outDir, { recursive: true, force: true });
}
