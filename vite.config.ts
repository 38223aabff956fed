import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { portraitsPlugin } from './src/cli/build/portraits-plugin.ts';
import { rulesPlugin } from './src/cli/build/rules-plugin.ts';
import { scenariosPlugin } from './src/cli/build/scenarios-plugin.ts';

const fromTop = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The page lives beside the code it starts (`src/app/index.html`), while static files and the build stay at the
 * top level. The base is relative, so `dist/` works from any static host, sub-folder or frame.
 */
export default defineConfig({
  root: fromTop('src/app'),
  publicDir: fromTop('public'),
  cacheDir: fromTop('node_modules/.vite'),
  base: './',
  // The phone's page is Preact, which knows nothing of React's refreshing.
  plugins: [
    react({ exclude: [/\/src\/app\/phone\//, /\/node_modules\//] }),
    scenariosPlugin(fromTop('scenarios')),
    portraitsPlugin(fromTop('scenarios')),
    rulesPlugin(),
  ],
  worker: { format: 'es' },
  server: { fs: { allow: [fromTop('.')] } },
  build: {
    outDir: fromTop('dist'),
    emptyOutDir: true,
    // Without an explicit target the CSS minifier rewrites `light-dark()` into something older and larger.
    target: 'baseline-widely-available',
    // Two pages: the app, and the small one that phones in a classroom load.
    rolldownOptions: { input: [fromTop('src/app/index.html'), fromTop('src/app/phone.html')] },
    // Read by tests/bench/size.mjs, which must know which file is loaded by which.
    manifest: true,
  },
});
