import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { rulesPlugin } from './src/cli/build/rules-plugin.ts';
import { scenariosPlugin } from './src/cli/build/scenarios-plugin.ts';
import { CHROMIUM_FLAGS, findChromium } from './tests/support/find-chromium.mjs';

const chromium = findChromium();

/** As in vite.config.ts. */
const appPlugins = () => [
  react(),
  scenariosPlugin(fileURLToPath(new URL('scenarios', import.meta.url))),
  rulesPlugin(),
];

/** Milliseconds. A shared machine may stall for seconds; what is tested is that things come, not when. */
const PATIENCE = 60_000;

/**
 * Files without a page share a process and its modules: to start them anew for each file costs as much as the tests themselves.
 * So none of them replaces a module (`vi.mock`), and each puts back what it changes.
 */
const SHARED = { isolate: false };

/**
 * Three kinds of tests: `unit` runs in Node, `component` in jsdom (fast; roles, names, focus), `browser` in a real
 * Chromium (layout, animation, audio, storage). A console message in any of them fails the test that caused it.
 */
export default defineConfig({
  test: {
    // By default a core stays idle: on a small machine half of it.
    maxWorkers: availableParallelism(),
    coverage: { provider: 'v8', include: ['src/**/*.{ts,tsx}'], reporter: ['text', 'html'] },
    projects: [
      {
        test: {
          name: 'unit',
          ...SHARED,
          testTimeout: PATIENCE,
          environment: 'node',
          include: ['tests/{core,runtime,analysis,formats,protocol,room,server,cli,support}/**/*.test.ts'],
          setupFiles: ['tests/support/fail-on-console.ts'],
        },
      },
      {
        plugins: appPlugins(),
        test: {
          name: 'component',
          // Each file in a world of its own, but jsdom itself is read once a thread: that is a third of what these files take.
          pool: 'vmThreads',
          testTimeout: PATIENCE,
          environment: 'jsdom',
          include: ['tests/app/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/fail-on-console.ts', 'tests/support/component-setup.ts'],
        },
      },
      {
        plugins: appPlugins(),
        test: {
          name: 'browser',
          testTimeout: PATIENCE,
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/fail-on-console.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { args: CHROMIUM_FLAGS, ...(chromium ? { executablePath: chromium } : {}) },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
