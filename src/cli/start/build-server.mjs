import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * The server is put into one file before it runs: read as hundreds of TypeScript files it would take seconds to start, and
 * screens wait for it when it comes back.
 */
const FOLDER = ['node_modules', '.cache', 'hold-the-line'];

/**
 * @param {string} folder the project
 * @param {string} hash of its sources
 */
const fileFor = (folder, hash) => join(folder, ...FOLDER, `serve-${hash.slice(0, 16)}.mjs`);

/**
 * @param {string} folder the project
 * @param {string} hash of its sources as they are now
 * @returns {string | null} address of the file made from exactly these sources, to be imported
 */
export function builtServer(folder, hash) {
  const file = fileFor(folder, hash);
  return existsSync(file) ? pathToFileURL(file).href : null;
}

/**
 * @param {string} folder the project
 * @param {string} hash of its sources
 * @returns {Promise<void>} rejects where the sources cannot be bundled
 */
export async function buildServer(folder, hash) {
  if (builtServer(folder, hash)) return;
  // Loaded here and not above, because it may have been installed only a moment ago.
  const { build } = await import('rolldown');
  const file = fileFor(folder, hash);
  rmSync(join(folder, ...FOLDER), { recursive: true, force: true });
  await build({
    input: join(folder, 'src/cli/serve/serve-until-stopped.ts'),
    cwd: folder,
    platform: 'node',
    // Programs for one system, and extras of `ws` that need not be there.
    external: ['libsql', /^@nats-io\//, 'bufferutil', 'utf-8-validate'],
    logLevel: 'warn',
    output: { file, format: 'esm', codeSplitting: false },
  });
}
