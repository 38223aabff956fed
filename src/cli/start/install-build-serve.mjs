import { fileURLToPath } from 'node:url';
import { buildWhenStale } from './build-when-stale.mjs';
import { installDependencies } from './install-dependencies.mjs';
import { serveApp } from './serve-app.mjs';

const folder = fileURLToPath(new URL('../../..', import.meta.url));

if ((await installDependencies(folder)) && (await buildWhenStale(folder))) await serveApp(folder);
else process.exitCode = 1;
