import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from './tests/support/find-chromium.mjs';

const chromium = findChromium();

/** End to end: the production build in `dist/`, served on a free port by the global setup. Run `npm run build` first. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.e2e.ts',
  globalSetup: './tests/support/serve-build.ts',
  outputDir: 'test-results',
  forbidOnly: true,
  fullyParallel: true,
  // One more than there are cores: a talk is mostly waiting for the other side.
  workers: availableParallelism() + 1,
  // A shared machine may stall for seconds; what is tested is that things come, not when.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  retries: process.env['CI'] ? 2 : 0,
  reporter: 'line',
  use: {
    ...(process.env['E2E_BASE_URL'] ? { baseURL: process.env['E2E_BASE_URL'] } : {}),
    browserName: 'chromium',
    headless: true,
    // To record each test in case it fails takes a fifth of the time; `--trace on` shows what happened in one that does.
    trace: 'on-first-retry',
    launchOptions: { args: CHROMIUM_FLAGS, ...(chromium ? { executablePath: chromium } : {}) },
  },
});
