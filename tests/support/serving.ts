import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { eventually } from './classroom-world.ts';

/** `htl serve` in a process of its own, on a free port of 127.0.0.1, with the scenarios of the fixtures. */
export class Serving {
  readonly #folder = mkdtempSync(join(tmpdir(), 'htl-serving-'));
  readonly #child: ChildProcess;
  #printed = '';
  origin = '';

  private constructor(args: readonly string[]) {
    mkdirSync(join(this.#folder, 'dist'));
    writeFileSync(join(this.#folder, 'dist', 'index.html'), '<!doctype html>');
    const script = resolve('tests/server/serve-until-killed.mjs');
    const here = ['--host', '127.0.0.1', '--port', '0', '--scenarios', resolve('tests/fixtures/scenarios')];
    this.#child = spawn(process.execPath, [script, this.#folder, ...here, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.#printed += chunk.toString()));
  }

  static async start(...args: readonly string[]): Promise<Serving> {
    const serving = new Serving(args);
    const port = await eventually('the server', () => {
      if (serving.#child.exitCode !== null) throw new Error(`it ended:\n${serving.#printed}`);
      return /localhost:(\d+)/.exec(serving.#printed)?.[1];
    });
    serving.origin = `http://127.0.0.1:${port}`;
    return serving;
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** Ends it as a power cut would. */
  async kill(): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) {
      const gone = new Promise((done) => this.#child.once('exit', done));
      this.#child.kill('SIGKILL');
      await gone;
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
