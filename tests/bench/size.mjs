import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { firstLoadFiles, laterFiles } from '../support/first-load-files.mjs';
import { gzipSync } from 'node:zlib';

// What is downloaded before the first screen of each page works, against its budget. A size, not a time, so it can gate.

/** In bytes, gzip, of all JavaScript that a page loads without being asked to (1 KB = 1,000 bytes). */
const BUDGETS = [
  { page: 'index.html', who: 'a player', budget: 110_000 },
  { page: 'phone.html', who: 'a phone in a classroom', budget: 45_000 },
];

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

for (const { page, who, budget } of BUDGETS) {
  const rows = firstLoadFiles(dist, page).map((file) => ({
    file,
    gzip: gzipSync(readFileSync(join(dist, file)), { level: 9 }).length,
  }));
  const scripts = rows.filter(({ file }) => file.endsWith('.js'));
  const total = scripts.reduce((sum, { gzip }) => sum + gzip, 0);

  console.log(`${page}, what ${who} loads:`);
  for (const { file, gzip } of rows) console.log(`${kilobytes(gzip).padStart(9)}  ${file}`);
  console.log(
    `${kilobytes(total).padStart(9)}  JavaScript of the first load, gzip; the budget is ${kilobytes(budget)}`,
  );

  if (scripts.length === 0)
    throw new Error(`dist/${page} loads no script: the measurement is not to be trusted`);
  if (total > budget) {
    console.error(
      `Too large by ${kilobytes(total - budget)}. Load what the first screen does not need with import().`,
    );
    process.exitCode = 1;
  }
}

/** The studio: the workspace, everything its dock can show, and one view of the document. Players load none of it. */
const STUDIO_BUDGET = 320_000;
const WORKSPACE = [
  'authoring/workspace/workspace-in-browser.tsx',
  'authoring/inspector/inspector.tsx',
  'authoring/proof/proof-panel.tsx',
  'authoring/try/try-panel.tsx',
  'authoring/keep/versions-panel.tsx',
];
const VIEWS = ['outline/outline', 'map/map', 'source/source', 'persona/persona', 'translate/translate'];

const ofPlayers = new Set(firstLoadFiles(dist));
/** @param {readonly string[]} modules */
const sizeOf = (modules) =>
  laterFiles(dist, modules)
    .filter((file) => !ofPlayers.has(file))
    .reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length, 0);

console.log(
  'the studio, what an author loads beside that (the drawing, reading and solving in workers not counted):',
);
for (const view of VIEWS) {
  const total = sizeOf([...WORKSPACE, `authoring/${view}-view.tsx`]);
  console.log(
    `${kilobytes(total).padStart(9)}  workspace, dock and ${view.split('/', 1)[0]}; the budget is ${kilobytes(STUDIO_BUDGET)}`,
  );
  if (total > STUDIO_BUDGET) process.exitCode = 1;
}
const all = sizeOf([...WORKSPACE, ...VIEWS.map((view) => `authoring/${view}-view.tsx`)]);
console.log(`${kilobytes(all).padStart(9)}  with all views opened one after the other`);
if ([...ofPlayers].some((file) => /codemirror|map-view|source-view|workspace/.test(file)))
  throw new Error('a player loads a part of the studio');

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} KB`;
}
