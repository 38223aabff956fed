/** Values and kinds of values in an author's words, for diagnostics. */

const LONGEST_QUOTED = 40;

/** A value as an author would name it, cut short. */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'nothing after the colon';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'a group of keys';
  if (typeof value === 'string')
    return value.length > LONGEST_QUOTED ? `"${value.slice(0, LONGEST_QUOTED)}…"` : `"${value}"`;
  return typeof value === 'number' ? `the number ${value}` : JSON.stringify(value);
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list (lines that start with "- ")',
  object: 'a group of keys, indented',
  record: 'a group of keys, indented',
};

/** Kinds of the schema as one phrase: "a text, true or false, or a number". */
export function describeKinds(expected: readonly string[]): string {
  const kinds = [...new Set(expected.map((kind) => KINDS[kind] ?? kind))];
  const last = kinds.pop() ?? 'another kind of value';
  if (kinds.length === 0) return last;
  return kinds.length === 1 ? `${kinds[0]} or ${last}` : `${kinds.join(', ')}, or ${last}`;
}
