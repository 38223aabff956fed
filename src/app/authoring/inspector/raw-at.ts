import type { Path } from '#core/check/raw.ts';

/** The part of plain data at a path; undefined where there is none. */
export function rawAt(data: unknown, path: Path): unknown {
  let part = data;
  for (const step of path) {
    if (typeof part !== 'object' || part === null || !Object.hasOwn(part, step)) return undefined;
    part = (part as Record<string | number, unknown>)[step];
  }
  return part;
}

/** What a text field shows of it: figures that were written without quotes are words, too. */
export function textIn(part: unknown): string {
  return typeof part === 'string' || typeof part === 'number' || typeof part === 'boolean'
    ? String(part)
    : '';
}
