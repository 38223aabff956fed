import { existsSync } from 'node:fs';
import { runProgram } from '../../../src/cli/start/run-program.mjs';
import { findNatsServer } from '../find-nats-server.mjs';

/**
 * Makes sure that there is a nats-server, if the machine lets us: the log of several servers is tested with it. Where there
 * is none those tests are skipped, and nothing else is.
 *
 * @returns {Promise<boolean>} always true; that there is none has been printed then
 */
export async function ensureNatsServer() {
  if (findNatsServer() === undefined) await installWithApt();
  if (findNatsServer() === undefined) {
    console.log(
      'No nats-server was found and none could be installed, so the log of several servers is not tested. Install it (on Debian and Ubuntu: `sudo apt-get install nats-server`), or set NATS_SERVER_PATH to the program.',
    );
  }
  return true;
}

/** Debian and its kin, as root, which is what most build machines are. */
async function installWithApt() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log('No nats-server found: installing one with apt-get…');
  const quietly = ['-o', 'Dpkg::Use-Pty=0', '-q'];
  await runProgram('apt-get', [...quietly, 'update'], { folder: '/' });
  await runProgram('apt-get', [...quietly, 'install', '-y', '--no-install-recommends', 'nats-server'], {
    folder: '/',
  });
}
