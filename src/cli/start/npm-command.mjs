import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * How to start npm: the one that runs this script, else the one beside this Node, else whichever `npm` is found.
 *
 * @param {string[]} args
 * @returns {[program: string, args: string[]]}
 */
export function npmCommand(args) {
  const running = process.env['npm_execpath'];
  const beside = join(process.execPath, '..', 'node_modules', 'npm', 'bin', 'npm-cli.js');
  const script = running && /npm-cli\.[cm]?js$/.test(running) ? running : beside;
  return existsSync(script) ? [process.execPath, [script, ...args]] : ['npm', args];
}
