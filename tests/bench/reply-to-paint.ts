import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { build, preview } from 'vite';
import { CHROMIUM_FLAGS, findChromium } from '../support/find-chromium.mjs';
import { spread } from './spread.ts';

/**
 * From the click on a reply to the first paint with the customer's next line, in Chromium slowed down four times, with
 * pacing set to "instant" (the natural pause is a wish of the talk, not work). Floor in the same run: a bare React list
 * to which a click adds one line (tests/bench/floor/).
 */

const SLOWDOWN = 4;
const TALKS = 12;
const top = join(import.meta.dirname, '../..');

/** In the page: resolves with the milliseconds from the next click to the frame that shows a changed `selector`. */
function measureNextClick(selector: string): Promise<number> {
  return new Promise((done) => {
    const textOf = () => [...document.querySelectorAll(selector)].map((node) => node.textContent).join('\n');
    const before = textOf();
    addEventListener(
      'click',
      (event) => {
        const seen = new MutationObserver(() => {
          if (textOf() === before) return;
          seen.disconnect();
          // The frame after the change has been rendered when a task runs after its animation frame.
          requestAnimationFrame(() => setTimeout(() => done(performance.now() - event.timeStamp)));
        });
        seen.observe(document.body, { subtree: true, childList: true, characterData: true });
      },
      { capture: true, once: true },
    );
  });
}

async function slow(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
}

async function floor(page: Page, address: string): Promise<number[]> {
  await page.goto(address);
  await slow(page);
  const times: number[] = [];
  for (let i = 0; i < TALKS * 6; i++) {
    const measured = page.evaluate(measureNextClick, 'li');
    await page.getByRole('button').click();
    times.push(await measured);
  }
  return times.slice(6);
}

/** Plays whole talks, always the first reply, in Practise; measures every reply but those that end a talk. */
async function talks(page: Page, address: string): Promise<number[]> {
  await page.addInitScript(() =>
    localStorage.setItem(
      'hold-the-line.preferences',
      JSON.stringify({ state: { pacing: 'instant' }, version: 0 }),
    ),
  );
  const times: number[] = [];
  for (let talk = 0; talk < TALKS; talk++) {
    await page.goto(`${address}#/talk/gift-at-the-wrong-door`);
    await page.getByRole('radio', { name: /practise/i }).check();
    await page.getByRole('button', { name: /^begin/i }).click();
    const choices = page.locator('[data-choice]');
    await choices.first().waitFor();
    await slow(page);
    for (let turn = 0; turn < 12; turn++) {
      if ((await choices.count()) === 0) break;
      const measured = page.evaluate(measureNextClick, '[data-customer-line]');
      await choices.first().click();
      const time = await Promise.race([
        measured,
        page.waitForURL(/debrief/, { timeout: 5000 }).then(
          () => null,
          () => null,
        ),
      ]);
      if (time === null) break;
      times.push(time);
    }
  }
  return times.slice(3);
}

/* oxlint-disable no-console -- a bench prints its figures */
const out = await mkdtemp(join(tmpdir(), 'htl-bench-'));
const executablePath = findChromium();
const browser = await chromium.launch({ args: CHROMIUM_FLAGS, ...(executablePath && { executablePath }) });
try {
  const results: Record<string, number[]> = {};
  const parts = [
    {
      name: 'floor: bare React list',
      root: join(import.meta.dirname, 'floor'),
      measure: floor,
      config: false as const,
    },
    {
      name: 'a reply in a talk',
      root: join(top, 'src/app'),
      measure: talks,
      config: join(top, 'vite.config.ts'),
    },
  ];
  for (const { name, root, measure, config } of parts) {
    const outDir = join(out, name.replace(/\W+/g, '-'));
    await build({ root, configFile: config, logLevel: 'error', build: { outDir, emptyOutDir: true } });
    const server = await preview({
      root,
      configFile: false,
      logLevel: 'error',
      build: { outDir },
      preview: { host: '127.0.0.1', port: 0 },
    });
    const address = server.resolvedUrls?.local[0] ?? '';
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    results[name] = await measure(page, address);
    await page.close();
    await server.close();
  }
  console.log(
    `Chromium ${browser.version()}, CPU slowed ${SLOWDOWN} times; ${cpus().length} cores, Node ${process.version}`,
  );
  console.table(
    Object.entries(results).map(([name, times]) => {
      const { median, min, max, p95 } = spread(times);
      return {
        name,
        replies: times.length,
        'median ms': median.toFixed(1),
        'p95 ms': p95.toFixed(1),
        'min–max': `${min.toFixed(1)}–${max.toFixed(1)}`,
      };
    }),
  );
} finally {
  await browser.close();
  await rm(out, { recursive: true, force: true });
}
