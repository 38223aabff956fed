#!/usr/bin/env node
// The one door to the command line: lets Node read TypeScript, then hands over.
import { fileURLToPath } from 'node:url';
import { serveApp } from './start/serve-app.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [name, ...rest] = process.argv.slice(2);

// A server that comes back is waited for: it starts at once where `npm start` has built it.
if (name !== 'serve' || !(await serveApp(root, rest, { orInMemory: false }))) {
  const { register } = await import('tsx/esm/api');
  register();
  const { main } = await import('./main.ts');
  const { screenOf } = await import('./screen.ts');
  process.exitCode = await main(process.argv.slice(2), undefined, undefined, screenOf(process));
}
