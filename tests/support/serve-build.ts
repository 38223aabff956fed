import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { preview } from 'vite';

const top = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Serves `dist/` for the end-to-end tests on a port that the system chooses, and tells the tests its address in
 * E2E_BASE_URL. The returned function stops the server.
 */
export default async function serveBuild(): Promise<() => Promise<void>> {
  if (!existsSync(`${top}/dist/index.html`)) {
    throw new Error('There is no build in dist/ to test. Run `npm run build` first.');
  }
  const server = await preview({
    configFile: `${top}/vite.config.ts`,
    logLevel: 'error',
    preview: { host: '127.0.0.1', port: 0, open: false },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The preview server has no port.');
  process.env['E2E_BASE_URL'] = `http://127.0.0.1:${address.port}/`;
  return () => server.close();
}
