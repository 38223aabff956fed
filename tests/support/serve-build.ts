import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runClassroom } from '#cli/serve/run-classroom.ts';

const top = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Serves `dist/` for the end-to-end tests as `npm start` does, with rooms and with its security headers, on a port that the
 * system chooses, and tells the tests its address in E2E_BASE_URL. The returned function stops the server.
 */
export default function serveBuild(): Promise<() => Promise<void>> {
  return serveBuildWith([]);
}

/** @param options further ones of `htl serve` */
export async function serveBuildWith(options: readonly string[]): Promise<() => Promise<void>> {
  if (!existsSync(`${top}/dist/index.html`)) {
    throw new Error('There is no build in dist/ to test. Run `npm run build` first.');
  }
  const data = mkdtempSync(join(tmpdir(), 'htl-e2e-'));
  const running = await runClassroom(['--host', '127.0.0.1', '--port', '0', '--data', data, ...options], {
    root: top,
    workingFolder: top,
    env: {},
    orInMemory: false,
    colours: false,
    out: () => undefined,
    err: (text) => process.stderr.write(text),
  });
  if (!running) throw new Error('The server did not start.');
  process.env['E2E_BASE_URL'] = `http://127.0.0.1:${running.port}/`;
  return async () => {
    await running.stop();
    rmSync(data, { recursive: true });
  };
}
