import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { explainFailure } from './explain-failure.mjs';
import { npmCommand } from './npm-command.mjs';
import { runProgram } from './run-program.mjs';

/** Without a network, npm would by default try every package for minutes before it says so. */
const NPM_SETTINGS = [
  '--prefer-offline',
  '--fetch-retries=1',
  '--fetch-retry-mintimeout=1000',
  '--fetch-retry-maxtimeout=5000',
];

/** @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} LockedPackage */
/** @typedef {{ packages?: Record<string, LockedPackage> }} Lockfile */

/**
 * Whether what npm installed is what the lockfile asks for. Packages for other systems are optional and may be absent.
 *
 * @param {Lockfile} wanted package-lock.json
 * @param {Lockfile} present node_modules/.package-lock.json, which npm writes at the end of every complete install
 */
export function isInstalled(wanted, present) {
  const here = present.packages ?? {};
  const asked = Object.entries(wanted.packages ?? {}).filter(([path]) => path !== '');
  const nothingMissing = asked.every(([path, { version, optional, devOptional }]) => {
    const installed = here[path];
    return installed ? installed.version === version : Boolean(optional || devOptional);
  });
  const paths = new Set(asked.map(([path]) => path));
  return nothingMissing && Object.keys(here).every((path) => paths.has(path));
}

/**
 * Installs the packages of the lockfile unless exactly these are installed already.
 *
 * @param {string} folder the project
 * @returns {Promise<boolean>} whether all packages are there now; when not, the reason has been printed
 */
export async function installDependencies(folder) {
  const wanted = readLockfile(join(folder, 'package-lock.json'));
  if (!wanted) {
    console.error(
      'package-lock.json is missing or damaged: `git checkout package-lock.json` brings it back.',
    );
    return false;
  }
  const presentFile = join(folder, 'node_modules', '.package-lock.json');
  const present = readLockfile(presentFile);
  if (present && isInstalled(wanted, present)) return true;

  console.log(present ? 'The packages have changed: installing…' : 'Installing packages (once)…');
  const [program, args] = npmCommand(['ci', ...NPM_SETTINGS]);
  const { code, output } = await runProgram(program, args, { folder, quiet: true });
  // On a full disk npm warns about every file that it could not write, and then ends as if all were well.
  const complete = code === 0 && !output.includes('TAR_ENTRY_ERROR');
  if (complete && isInstalled(wanted, readLockfile(presentFile) ?? {})) return true;

  rmSync(presentFile, { force: true });
  console.error(
    `${lastLines(output)}\n\nInstalling failed. ${explainFailure(output) ?? 'The lines above say why.'}`,
  );
  return false;
}

/** @param {string} output */
function lastLines(output) {
  return output.trimEnd().split('\n').slice(-20).join('\n');
}

/**
 * @param {string} path
 * @returns {Lockfile | undefined} undefined when there is none, or none that can be read
 */
function readLockfile(path) {
  if (!existsSync(path)) return undefined;
  try {
    return /** @type {Lockfile} */ (JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined; // Half a file is what an interrupted install leaves behind: as good as none.
  }
}
