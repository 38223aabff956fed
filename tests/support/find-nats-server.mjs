import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';

/**
 * The log server of large installations, for the tests that need one: the one named by NATS_SERVER_PATH, or the first in
 * PATH, or where Debian puts it, which not everybody's PATH has.
 *
 * @param {Readonly<Record<string, string | undefined>>} [env]
 * @param {(path: string) => boolean} [exists]
 * @returns {string | undefined} an absolute path, or undefined when the machine has none
 * @throws {Error} when NATS_SERVER_PATH names a file that does not exist: silently using another would mislead
 */
export function findNatsServer(env = process.env, exists = existsSync) {
  const named = env['NATS_SERVER_PATH'];
  if (named) {
    if (exists(named)) return named;
    throw new Error(
      `NATS_SERVER_PATH is set to "${named}", but there is no such file. Correct it, or unset it to search PATH.`,
    );
  }
  const folders = [...(env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/bin'];
  const name = process.platform === 'win32' ? 'nats-server.exe' : 'nats-server';
  return folders
    .filter((folder) => isAbsolute(folder))
    .map((folder) => join(folder, name))
    .find((path) => exists(path));
}

/**
 * Whether a nats-server can write what it acknowledges through to the disk first (`sync_interval: always`): 2.9 cannot.
 *
 * @param {string} program
 */
export function canSyncAlways(program) {
  const folder = mkdtempSync(join(tmpdir(), 'htl-nats-'));
  const file = join(folder, 'sync.conf');
  writeFileSync(file, `jetstream { store_dir: "${folder}", sync_interval: always }\n`);
  const { status } = spawnSync(program, ['-t', '-c', file], { stdio: 'ignore', timeout: 10_000 });
  rmSync(folder, { recursive: true });
  return status === 0;
}
