import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { firstLoadFiles } from '../support/first-load-files.mjs';
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

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} KB`;
}
