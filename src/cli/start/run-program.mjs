import { spawn } from 'node:child_process';

/**
 * @typedef {object} ProgramResult
 * @property {number} code exit code; 127 when the program could not be started
 * @property {string} output standard output and standard error in the order they came
 */

/**
 * Runs a program in `folder`, passing its output on as it comes, and remembers that output.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ folder: string, quiet?: boolean }} options quiet: remember the output without printing it
 * @returns {Promise<ProgramResult>} never rejects: a program that cannot be started is a result like any other
 */
export function runProgram(program, args, { folder, quiet = false }) {
  return new Promise((resolve) => {
    let output = '';
    /** @param {NodeJS.WriteStream} to */
    const passOn = (to) => (/** @type {Buffer} */ chunk) => {
      output += chunk.toString();
      if (!quiet) to.write(chunk);
    };
    const child = spawn(program, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
    child.stdout.on('data', passOn(process.stdout));
    child.stderr.on('data', passOn(process.stderr));
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
