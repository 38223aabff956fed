import { fileURLToPath } from 'node:url';
import { buildWhenStale } from './build-when-stale.mjs';
import { installDependencies } from './install-dependencies.mjs';
import { serveApp } from './serve-app.mjs';

const folder = fileURLToPath(new URL('../../..', import.meta.url));

const isReady = (await installDependencies(folder)) && (await buildWhenStale(folder));
if (!isReady || !(await serveApp(folder, process.argv.slice(2), { orInMemory: true }))) process.exitCode = 1;
