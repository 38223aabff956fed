import type { Path } from '#core/check/raw.ts';
import type { FieldChange, Value } from './difference.ts';

/** What differs between two pieces of plain data, leaf by leaf; lists of plain values are leaves too. */
export function fieldChanges(file: string, path: Path, before: unknown, after: unknown): FieldChange[] {
  // Readings share what did not change.
  if (before === after) return [];
  if (isGroup(before) && isGroup(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys].flatMap((key) => fieldChanges(file, [...path, key], before[key], after[key]));
  }
  if (isListOfGroups(before) && isListOfGroups(after)) {
    const length = Math.max(before.length, after.length);
    return Array.from({ length }, (_, place) => place).flatMap((place) =>
      fieldChanges(file, [...path, place], before[place], after[place]),
    );
  }
  const [old, now] = [written(before), written(after)];
  return old === now ? [] : [{ file, path, before: old, after: now }];
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOfGroups(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.some((entry) => typeof entry === 'object' && entry !== null);
}

/** As an author would write it on a line. */
function written(value: unknown): Value {
  if (value === undefined) return undefined;
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) {
    const entries = value.map((entry) => written(entry) ?? '');
    // Names go with commas, sentences do not.
    return entries.join(entries.some((entry) => entry.includes(' ')) ? ' / ' : ', ');
  }
  return isGroup(value)
    ? Object.entries(value)
        .map(([key, entry]) => `${key}: ${written(entry) ?? ''}`)
        .join(', ')
    : '';
}

/** What a line says, whichever way it is written: one text, variants, or lines under conditions. */
export function spoken(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(spoken).join(' / ');
  return isGroup(value) ? spoken(value['text']) : '';
}
