import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { build, preview } from 'vite';
import { rulesPlugin } from '#cli/build/rules-plugin.ts';
import { scenariosPlugin } from '#cli/build/scenarios-plugin.ts';
import { SHIPPED } from '#cli/library/read-library.ts';
import { CHROMIUM_FLAGS, findChromium } from '../support/find-chromium.mjs';
import { generatedScenario } from '../support/generate-scenario.ts';
import type { ProofBench, ProofTimes } from './proof/main.ts';
import { ms } from './repeat.ts';

/**
 * From a keystroke to findings and figures on the page: the studio's own document and prover in Chromium, built as the app is.
 * Figures to reach: 300 ms at 200 beats.
 */

const ROUNDS = 8;
const SIZES = [25, 200];
/** As when keys are timed (`authoring-keystroke.ts`): at 200 beats some 200,000 situations, few enough for every rule to speak. */
const SEED = 7;
const root = join(import.meta.dirname, 'proof');

/* oxlint-disable no-console -- a bench prints its figures */
const outDir = await mkdtemp(join(tmpdir(), 'htl-bench-'));
const executablePath = findChromium();
const browser = await chromium.launch({ args: CHROMIUM_FLAGS, ...(executablePath && { executablePath }) });
try {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [scenariosPlugin(SHIPPED), rulesPlugin()],
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'baseline-widely-available' },
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
  await page.waitForFunction(() => 'measureProof' in globalThis);
  const load = loadavg()
    .map((x) => x.toFixed(1))
    .join(' ');
  console.log(`Chromium ${browser.version()}, the prover’s worker; ${cpus().length} cores, load ${load}`);
  for (const beats of SIZES) {
    const text = generatedScenario({ id: 'generated', beats, seed: SEED });
    const bench: ProofBench = await page.evaluate(
      ([given, rounds]) => globalThis.measureProof(given, rounds),
      [text, ROUNDS] as const,
    );
    const { opened, situations, findings, times } = bench;
    console.log(
      `${beats} beats, ${(text.length / 1024).toFixed(0)} KB, ${situations} situations, ${findings} findings; first proof ${ms(opened)} ms`,
    );
    console.table(
      (['word', 'reply'] as const).map((kind) => {
        const own = times.filter((each) => each.kind === kind);
        return {
          'what was typed': kind === 'word' ? 'a letter of a reply' : 'a behaviour of a reply',
          'shown, ms': figures(own, 'shown'),
          'of that in the worker, ms': figures(own, 'took'),
          'every situation looked at, ms': figures(own, 'settled'),
        };
      }),
    );
  }
  await server.close();
} finally {
  await browser.close();
  await rm(outDir, { recursive: true, force: true });
}

/** Median, and the one in twenty that takes longest. */
function figures(times: readonly ProofTimes[], figure: 'shown' | 'took' | 'settled'): string {
  const sorted = times.map((each) => each[figure]).toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return `${ms(at(0.5))} (p95 ${ms(at(0.95))})`;
}
