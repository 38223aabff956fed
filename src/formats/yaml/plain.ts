/** Plain data that can be written as YAML. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

export type PlainGroup = { readonly [key: string]: Plain };

export function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}

export function isGroup(value: Plain): value is PlainGroup {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The same data, keys in the same order. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, i) => isSame(item, b[i]))
    );
  }
  const [left, right] = [Object.entries(a), Object.entries(b)];
  return (
    left.length === right.length &&
    left.every(([key, item], i) => right[i]?.[0] === key && isSame(item, right[i]?.[1]))
  );
}
