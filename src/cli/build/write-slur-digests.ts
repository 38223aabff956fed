import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LONGEST_PHRASE, MORE, slurDigest } from '#analysis/text/slurs.ts';
import { ORDINARY_WORDS } from './ordinary-words.ts';

// Makes src/analysis/text/slur-digests.ts from the list of the package `cuss`, whose file is the one argument:
// what it rates as surely offensive, without ordinary words and names of two letters.

const OUT = resolve(import.meta.dirname, '../../analysis/text/slur-digests.ts');
const SURE = 2;
const SHORTEST = 3;
const A_LINE = 9;

const source = process.argv[2];
if (source === undefined) throw new Error('say which list to read: npm run slurs');
const { cuss } = (await import(pathToFileURL(resolve(source)).href)) as { cuss: Record<string, number> };

/** Swear words and slurs that the source finds ambiguous and a customer's line would not be. In rot13. */
const ALSO = 'onfgneq ovgpu ovgpurf fuvg snt fcnfgvp fcnm'.replaceAll(/[a-z]/g, (letter) =>
  String.fromCharCode(((letter.charCodeAt(0) - 97 + 13) % 26) + 97),
);

const entries = [...Object.keys(cuss).filter((entry) => cuss[entry] === SURE), ...ALSO.split(' ')]
  .filter((entry) => entry.length >= SHORTEST && !ORDINARY_WORDS.has(entry))
  .filter((entry) => entry.split(' ').length <= LONGEST_PHRASE);
const beginnings = entries.flatMap((entry) => (entry.includes(' ') ? [entry.split(' ')[0] + MORE] : []));
const digests = [...new Set([...entries, ...beginnings].map(slurDigest))].toSorted();
const lines = Array.from({ length: Math.ceil(digests.length / A_LINE) }, (_, i) =>
  digests.slice(i * A_LINE, (i + 1) * A_LINE).join(' '),
);
await writeFile(
  OUT,
  `/** Made by \`npm run slurs\`; do not edit. */\nexport const SLUR_DIGESTS = \`\n${lines.join('\n')}\n\`;\n`,
);
console.log(`${entries.length} entries, ${digests.length} digests written to ${OUT}`);
