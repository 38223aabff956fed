import { fileURLToPath } from 'node:url';
import { installDependencies } from '../../../src/cli/start/install-dependencies.mjs';
import { ensureChromium } from './ensure-chromium.mjs';
import { ensureNatsServer } from './ensure-nats-server.mjs';

/** The project. */
export const FOLDER = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * @typedef {object} Step
 * @property {string} name one word, to select it by
 * @property {string} does what holds when it passes
 * @property {string[]} [needs] steps that must have passed before
 * @property {() => Promise<boolean>} [prepare] work of our own; it prints why when it gives false
 * @property {string} [script] or: a script of package.json
 * @property {'vitest' | 'playwright'} [reporter] whose tests to count
 */

/** @type {readonly Step[]} */
export const STEPS = [
  {
    name: 'install',
    does: 'the packages of package-lock.json are installed',
    prepare: () => installDependencies(FOLDER),
  },
  {
    name: 'chromium',
    does: 'a Chromium, Chrome or Edge is there to test with',
    needs: ['install'],
    prepare: () => ensureChromium(FOLDER),
  },
  {
    name: 'nats',
    does: 'a nats-server is there to test with, or it is said that there is none',
    prepare: () => ensureNatsServer(),
  },
  {
    name: 'format',
    does: 'files look as Prettier writes them (`npm run format` mends)',
    needs: ['install'],
    script: 'format:check',
  },
  { name: 'types', does: 'TypeScript finds no error', needs: ['install'], script: 'typecheck' },
  { name: 'lint', does: 'oxlint finds nothing, types included', needs: ['install'], script: 'lint' },
  {
    name: 'boundaries',
    does: 'folders import only what the import table allows',
    needs: ['install'],
    script: 'boundaries',
  },
  {
    name: 'deadcode',
    does: 'no file, export or dependency is unused',
    needs: ['install'],
    script: 'deadcode',
  },
  {
    name: 'unit',
    does: 'unit tests in Node, component tests in jsdom',
    needs: ['install', 'nats'],
    script: 'test:unit',
    reporter: 'vitest',
  },
  {
    name: 'browser',
    does: 'tests of single parts in a real Chromium',
    needs: ['install', 'chromium'],
    script: 'test:browser',
    reporter: 'vitest',
  },
  { name: 'build', does: 'the app builds into dist/', needs: ['install'], script: 'build' },
  { name: 'size', does: 'the first load stays small', needs: ['build'], script: 'size' },
  {
    name: 'scenarios',
    does: '`htl lint scenarios` has nothing to say',
    needs: ['install'],
    script: 'lint:scenarios',
  },
  {
    name: 'e2e',
    does: 'a user gets through the built app in Chromium',
    needs: ['build', 'chromium'],
    script: 'test:e2e',
    reporter: 'playwright',
  },
];

/**
 * @param {readonly Step[]} steps
 * @returns {string} one line each, for `--help`
 */
export function describeSteps(steps) {
  return steps.map(({ name, does }) => `  ${name.padEnd(12)}${does}`).join('\n');
}
