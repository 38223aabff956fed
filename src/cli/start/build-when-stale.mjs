import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildServer, builtServer } from './build-server.mjs';
import { explainFailure } from './explain-failure.mjs';
import { runProgram } from './run-program.mjs';

/** Everything the build reads. */
const INPUTS = [
  'src',
  'scenarios',
  'public',
  'vite.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

/** Lies inside dist/, which every build empties: a build made any other way leaves none and is made again. */
const STAMP = '.built-from';

/**
 * @param {string} folder the project
 * @returns {string} a hash over the names and contents of everything the build reads
 */
export function hashInputs(folder) {
  const hash = createHash('sha256');
  for (const path of INPUTS.flatMap((input) => filesBelow(folder, input))) {
    const content = readFileSync(join(folder, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * @param {string} folder the project
 * @param {string} hash of the sources as they are now
 * @returns {boolean} whether dist/ was built from exactly these sources
 */
export function isBuiltFrom(folder, hash) {
  const stamp = join(folder, 'dist', STAMP);
  const hasPage = existsSync(join(folder, 'dist', 'index.html'));
  return hasPage && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
}

/**
 * Builds the app into dist/, and the server beside the packages, unless they were built from the same sources already.
 *
 * @param {string} folder the project
 * @returns {Promise<boolean>} whether both are up to date now; when not, the reason has been printed
 */
export async function buildWhenStale(folder) {
  const hash = hashInputs(folder);
  if (isBuiltFrom(folder, hash)) return builtServer(folder, hash) !== null || buildServerOrSay(folder, hash);

  console.log('Building the app…');
  const vite = join(folder, 'node_modules', 'vite', 'bin', 'vite.js');
  const { code, output } = await runProgram(process.execPath, [vite, 'build'], { folder, quiet: true });
  if (code === 0) {
    writeFileSync(join(folder, 'dist', STAMP), hash);
    return buildServerOrSay(folder, hash);
  }
  console.error(`${output}\nBuilding failed. ${explainFailure(output) ?? 'The lines above say why.'}`);
  return false;
}

/**
 * @param {string} folder
 * @param {string} hash
 * @returns {Promise<boolean>} whether the server is built; when not, the reason has been printed
 */
async function buildServerOrSay(folder, hash) {
  try {
    await buildServer(folder, hash);
    return true;
  } catch (problem) {
    const words = problem instanceof Error ? problem.message : String(problem);
    console.error(`${words}\nBuilding failed. ${explainFailure(words) ?? 'The lines above say why.'}`);
    return false;
  }
}

/**
 * @param {string} folder
 * @param {string} path of a file or folder inside it, which may be absent
 * @returns {string[]} the files at or below it, in an order that is the same on every system
 */
function filesBelow(folder, path) {
  const absolute = join(folder, path);
  if (!existsSync(absolute)) return [];
  if (statSync(absolute).isFile()) return [path];
  return readdirSync(absolute)
    .toSorted()
    .flatMap((name) => filesBelow(folder, `${path}/${name}`));
}
