import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { firstLoadFiles } from '../support/first-load-files.mjs';
import { gzipSync } from 'node:zlib';

// What a player downloads before the first screen works, against its budget. A size, not a time, so it can gate.

/** In bytes, gzip, of all JavaScript that index.html loads without being asked to (DESIGN: 110 KB; 1 KB = 1,000 bytes). */
const BUDGET = 110_000;

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

const rows = firstLoadFiles(dist).map((file) => ({
  file,
  gzip: gzipSync(readFileSync(join(dist, file)), { level: 9 }).length,
}));
const scripts = rows.filter(({ file }) => file.endsWith('.js'));
const total = scripts.reduce((sum, { gzip }) => sum + gzip, 0);

for (const { file, gzip } of rows) console.log(`${kilobytes(gzip).padStart(9)}  ${file}`);
console.log(
  `${kilobytes(total).padStart(9)}  JavaScript of the first load, gzip; the budget is ${kilobytes(BUDGET)}`,
);

if (scripts.length === 0)
  throw new Error('dist/index.html loads no script: the measurement is not to be trusted');
if (total > BUDGET) {
  console.error(
    `Too large by ${kilobytes(total - BUDGET)}. Load what the first screen does not need with import().`,
  );
  process.exitCode = 1;
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} KB`;
}
