import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/**
 * @typedef {{ file: string, imports?: string[], css?: string[] }} ManifestEntry
 */

/**
 * The scripts and style sheets of a build that one of its pages loads by itself: those it names (modulepreload included) and
 * those they import statically, all the way down. What only import() reaches is left out.
 *
 * @param {string} dist the folder of the build, with its .vite/manifest.json
 * @param {string} [page] its file below `dist`
 * @returns {string[]} paths below `dist`, each once, with `/`
 * @throws {Error} when there is no build
 */
export function firstLoadFiles(dist, page = 'index.html') {
  if (!existsSync(join(dist, page)))
    throw new Error(`There is no build in ${dist}. Run \`npm run build\` first.`);
  const html = readFileSync(join(dist, page), 'utf8');
  const manifest = /** @type {Record<string, ManifestEntry>} */ (
    JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8'))
  );
  const entryOf = new Map(Object.values(manifest).map((entry) => [entry.file, entry]));

  /** @type {Set<string>} */
  const files = new Set();
  /** @param {string} file */
  const load = (file) => {
    if (files.has(file)) return;
    files.add(file);
    const entry = entryOf.get(file);
    for (const key of entry?.imports ?? []) {
      const imported = manifest[key];
      if (imported) load(imported.file);
    }
    for (const sheet of entry?.css ?? []) files.add(sheet);
  };
  for (const [, address = ''] of html.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g))
    load(posix.normalize(address));
  return [...files];
}

/**
 * The scripts that modules loaded by import() bring with them, those they import statically included.
 *
 * @param {string} dist the folder of the build
 * @param {readonly string[]} modules as the manifest names them, such as `authoring/map/map-view.tsx`
 * @returns {string[]} paths below `dist`, each once
 * @throws {Error} when the build has no such module
 */
export function laterFiles(dist, modules) {
  const manifest = /** @type {Record<string, ManifestEntry>} */ (
    JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8'))
  );
  /** @type {Set<string>} */
  const files = new Set();
  /** @param {string} key */
  const load = (key) => {
    const entry = manifest[key];
    if (!entry) throw new Error(`The build has no module "${key}".`);
    if (files.has(entry.file)) return;
    files.add(entry.file);
    for (const imported of entry.imports ?? []) load(imported);
  };
  for (const module of modules) load(module);
  return [...files];
}
