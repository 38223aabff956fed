import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Locator, type Page } from '@playwright/test';
import { build, preview } from 'vite';
import { CHROMIUM_FLAGS, findChromium } from '../support/find-chromium.mjs';
import { findScenario } from '#cli/library/find-scenario.ts';
import { spread } from './spread.ts';

/**
 * From the click on a reply to the first paint with the customer's next line, in Chromium slowed down four times, with
 * pacing set to "instant" (the natural pause is a wish of the talk, not work). Floor in the same run: a bare React list
 * to which a click adds one line (tests/bench/floor/).
 */

declare global {
  var measureNextClick: (lines: readonly string[], end: string) => Promise<number | null>;
}

const SLOWDOWN = 4;
const TALKS = 12;
const MOST_TURNS = 12;
/** Milliseconds between a line's arrival and the click: far less than anybody needs to read three replies. */
const READING = 700;
/** Milliseconds of a quick hand. */
const HAND = { rests: 100, presses: 60 } as const;
const top = join(import.meta.dirname, '../..');

/** What appears when a talk is over. */
const END = 'a[href*="debrief"]';

/**
 * Milliseconds from a click to the frame that shows one of `lines` anew; null when the talk ended. Clicks as a hand does:
 * the pointer rests on the button before it is pressed, and is let go a little later. (Playwright's own click does all of it
 * in one go, and what the page does about hovering would be counted.)
 */
async function clickAndMeasure(
  page: Page,
  button: Locator,
  lines: readonly string[],
): Promise<number | null> {
  await button.hover();
  await page.waitForTimeout(HAND.rests);
  const measured = page.evaluate(([wanted, end]) => globalThis.measureNextClick(wanted, end), [
    lines,
    END,
  ] as const);
  await page.mouse.down();
  await page.waitForTimeout(HAND.presses);
  await page.mouse.up();
  return measured;
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
    const time = await clickAndMeasure(page, page.getByRole('button'), [`Line ${i + 2}`]);
    if (time !== null) times.push(time);
  }
  return times.slice(6);
}

/** The start of each thing the customer may say, without narration in brackets: enough to know it by. */
async function customerLines(id: string): Promise<string[]> {
  const { scenario } = await findScenario(id);
  const variants = Object.values(scenario?.beats ?? {}).flatMap((beat) =>
    beat.says.flatMap((line) => line.variants),
  );
  return variants
    .map(
      (text) =>
        text
          .replace(/^\[[^\]]*\]\s*/, '')
          .split('[', 1)[0]
          ?.trim()
          .slice(0, 40) ?? '',
    )
    .filter(Boolean);
}

const TALK = 'gift-at-the-wrong-door';

/** Plays whole talks in Practise, always the first reply; measures every reply but those that end a talk. */
async function talks(page: Page, address: string): Promise<number[]> {
  const lines = await customerLines(TALK);
  await page.addInitScript(() =>
    localStorage.setItem(
      'hold-the-line-preferences',
      JSON.stringify({ state: { pace: 'instant', mode: 'practise' }, version: 1 }),
    ),
  );
  const times: number[] = [];
  for (let talk = 0; talk < TALKS; talk++) {
    await page.goto(`${address}#/talk/${TALK}`);
    await page.getByRole('button', { name: /^(begin|start)/i }).click();
    const answer = page.getByRole('button', { name: /^answer/i });
    const replies = page.locator('fieldset li button:not([disabled])');
    await answer.or(replies.first()).first().waitFor();
    if (await answer.isVisible()) await answer.click();
    await slow(page);
    for (let turn = 0; turn < MOST_TURNS; turn++) {
      await replies.first().waitFor();
      await page.waitForTimeout(READING);
      const time = await clickAndMeasure(page, replies.first(), lines);
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
    await page.addInitScript({ path: join(import.meta.dirname, 'measure-next-click.js') });
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
