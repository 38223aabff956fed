/**
 * 32-bit integers in memory of their own, and memory that is used again. A fresh page costs far more to touch than to
 * clear (some 3 µs for 4 KB where this was measured), and while an author types a scenario is explored many times over:
 * so whoever needs a table for the time of its work borrows it, and gives it back.
 */
export type Ints = Int32Array<ArrayBuffer>;

/** Kept for the next to borrow, at most: 64 MB. What is given back beyond that goes its usual way. */
const MOST_KEPT = 2 ** 24;

const kept = new Map<number, Ints[]>();
let keptLength = 0;

/** As many zeros, in memory that may have been used before. */
export function borrowed(length: number): Ints {
  const ints = kept.get(length)?.pop();
  if (!ints) return new Int32Array(length);
  keptLength -= length;
  return ints.fill(0);
}

/** What nobody reads or writes any more, for the next to borrow. */
export function giveBack(ints: Ints): void {
  const { length } = ints;
  if (keptLength + length > MOST_KEPT) return;
  keptLength += length;
  const alike = kept.get(length);
  if (alike) alike.push(ints);
  else kept.set(length, [ints]);
}

/** The same numbers with room for four times as many. The shorter table is given back. */
export function grown(ints: Ints): Ints {
  return longer(ints, ints.length * 4);
}

/** The same numbers with room for at least `index`: twice as many as before, or as often twice as it takes. */
export function widened(ints: Ints, index: number): Ints {
  let { length } = ints;
  while (index >= length) length *= 2;
  return length === ints.length ? ints : longer(ints, length);
}

function longer(ints: Ints, length: number): Ints {
  const wide = borrowed(length);
  wide.set(ints);
  giveBack(ints);
  return wide;
}
