import { hashInputs } from './build-when-stale.mjs';
import { builtServer } from './build-server.mjs';

/**
 * Serves the app and its classroom rooms until Ctrl+C, by the server that was built from exactly these sources.
 *
 * @param {string} folder the project
 * @param {readonly string[]} args as `htl serve` takes them
 * @param {{ orInMemory: boolean }} options whether to go on without a disk where rooms cannot be kept on it
 * @returns {Promise<boolean>} settled once it was told to stop; false when there is no such server
 */
export async function serveApp(folder, args, { orInMemory }) {
  const server = builtServer(folder, hashInputs(folder));
  if (!server) return false;
  const { serveUntilStopped } = /** @type {typeof import('../serve/serve-until-stopped.ts')} */ (
    await import(server)
  );
  try {
    await serveUntilStopped(args, {
      root: folder,
      workingFolder: process.cwd(),
      env: process.env,
      out: (text) => process.stdout.write(text),
      err: (text) => process.stderr.write(text),
      colours: process.stdout.isTTY && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb',
      orInMemory,
    });
  } catch (problem) {
    // A wrong option is told in one line; everything else is shown whole.
    if (!(problem instanceof Error) || problem.constructor.name !== 'UsageError') throw problem;
    console.error(`htl serve: ${problem.message}`);
    process.exitCode = 2;
  }
  return true;
}
