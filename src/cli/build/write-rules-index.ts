import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { rulesIndex } from './rules-index.ts';

await writeFile(resolve(import.meta.dirname, '../../../docs/rules/README.md'), rulesIndex());
