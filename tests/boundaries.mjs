import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import config from '../.dependency-cruiser.mjs';

// Applies the import table to src/ and prints each breach with the reason for its rule and what to do instead.

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const { output } = await cruise(['src'], { ...config.options, ruleSet: config, validate: true });
if (typeof output === 'string') throw new Error('dependency-cruiser returned a text instead of a result');

/** A reader that understands no TypeScript reports no breach either, so a file it did not read is a failure. */
const wereRead = new Set(output.modules.map((module) => module.source));
const unread = sourceFiles('src').filter((file) => !wereRead.has(file));
if (wereRead.size === 0 || unread.length > 0) {
  console.error(`The boundary check read ${wereRead.size} modules and missed:\n  ${unread.join('\n  ')}`);
  process.exitCode = 1;
}

for (const { rule, from, to } of output.summary.violations) {
  console.error(`${from}\n  imports ${to}\n  ${rule.name}: ${why(rule.name)}\n`);
  process.exitCode = 1;
}
if (!process.exitCode) console.log(`${wereRead.size} modules read, every import is where it belongs`);

/** @param {string} name */
function why(name) {
  return config.forbidden?.find((rule) => rule.name === name)?.comment ?? '';
}

/**
 * @param {string} folder
 * @returns {string[]} every code file below the folder, with `/` on every system
 */
function sourceFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ['.ts', '.tsx', '.mjs'].includes(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'));
}
