import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isPersonaFile, SHIPPED } from './read-library.ts';

/** The persona files that ship with the product: file name → text. */
export async function shippedPersonaTexts(): Promise<Readonly<Record<string, string>>> {
  const folder = join(SHIPPED, 'personas');
  const names = (await readdir(folder)).filter(isPersonaFile);
  const texts = await Promise.all(
    names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')]),
  );
  return Object.fromEntries(texts) as Record<string, string>;
}
