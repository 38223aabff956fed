import { readFile, stat } from 'node:fs/promises';
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import { LIMITS } from '#formats/yaml/limits.ts';

/** The texts of the files that have findings, by name. What cannot be read, or is no text, is left out. */
export async function readSources(diagnostics: readonly Diagnostic[]): Promise<Map<string, string>> {
  const files = [...new Set(diagnostics.map(({ at }) => at.file))];
  const read = await Promise.all(files.map(async (file) => [file, await textOf(file)] as const));
  return new Map(read.flatMap(([file, text]) => (text === undefined ? [] : [[file, text]])));
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    if ((await stat(file)).size > LIMITS.bytes) return undefined;
    const text = await readFile(file, 'utf8');
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
