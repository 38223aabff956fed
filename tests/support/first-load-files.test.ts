import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { firstLoadFiles } from './first-load-files.mjs';

let dist: string;

beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'first-load-'));
});

afterEach(() => rmSync(dist, { recursive: true }));

function build(html: string, manifest: Record<string, unknown>): void {
  mkdirSync(join(dist, '.vite'));
  writeFileSync(join(dist, 'index.html'), html);
  writeFileSync(join(dist, '.vite', 'manifest.json'), JSON.stringify(manifest));
}

test('static imports count all the way down, preloads count, and what only import() reaches does not', () => {
  build(
    '<script type="module" src="./assets/main.js"></script><link rel="modulepreload" href="./assets/react.js">',
    {
      'index.html': {
        file: 'assets/main.js',
        imports: ['_engine.js'],
        dynamicImports: ['author.tsx'],
        css: ['assets/a.css'],
      },
      '_engine.js': { file: 'assets/engine.js', imports: ['_deep.js', 'index.html'] },
      '_deep.js': { file: 'assets/deep.js' },
      '_react.js': { file: 'assets/react.js' },
      'author.tsx': { file: 'assets/author.js', isDynamicEntry: true },
    },
  );
  expect(firstLoadFiles(dist).toSorted()).toEqual([
    'assets/a.css',
    'assets/deep.js',
    'assets/engine.js',
    'assets/main.js',
    'assets/react.js',
  ]);
});

test('each page of a build has its own', () => {
  build('<script src="./assets/main.js"></script>', {});
  writeFileSync(join(dist, 'phone.html'), '<script src="./assets/phone.js"></script>');
  expect(firstLoadFiles(dist, 'phone.html')).toEqual(['assets/phone.js']);
});

test('without a build it says what to run', () => {
  expect(() => firstLoadFiles(dist)).toThrow('npm run build');
});
