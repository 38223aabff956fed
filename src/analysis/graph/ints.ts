/** 32-bit integers in memory of their own. */
export type Ints = Int32Array<ArrayBuffer>;

/**
 * The same numbers with room for four times as many. A fresh page of memory costs more to touch than to copy into, and
 * what is never touched costs nothing: so tables grow seldom, and by much.
 */
export function grown(ints: Ints): Ints {
  const larger = new Int32Array(ints.length * 4);
  larger.set(ints);
  return larger;
}

/** The same numbers with room for at least `index`: twice as many as before, or as often twice as it takes. */
export function widened(ints: Ints, index: number): Ints {
  let length = ints.length;
  while (index >= length) length *= 2;
  if (length === ints.length) return ints;
  const wide = new Int32Array(length);
  wide.set(ints);
  return wide;
}
