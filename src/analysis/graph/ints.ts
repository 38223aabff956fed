/**
 * 32-bit integers in memory of their own, and memory that is used again. A fresh page costs far more to touch than to
 * clear (some 3 µs for 4 KB where this was measured), and while an author types a scenario is explored many times over:
 * so whoever needs a table for the time of its work borrows it, and gives it back.
 */
export type Ints = Int32Array<ArrayBuffer>;

/** Kept for the next to borrow, at most: 64 MB. What is given back beyond that goes its usual way. */
const MOST_KEPT = 2 ** 24;

/** Of one table: 8 MB. */
const MOST_TO_KEEP = 2 ** 21;

const kept = new Map<number, Ints[]>();
let keptLength = 0;

/** As many numbers, whatever they are: memory that may have been used before. */
export function uncleared(length: number): Ints {
  const ints = kept.get(length)?.pop();
  if (!ints) return new Int32Array(length);
  keptLength -= length;
  return ints;
}

/** As many zeros, in memory that may have been used before. */
export function borrowed(length: number): Ints {
  return uncleared(length).fill(0);
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

/** The same numbers with room for four times as many, which may hold anything. The shorter table is given back. */
export function grown(ints: Ints): Ints {
  const wide = uncleared(ints.length * 4);
  wide.set(ints);
  giveBack(ints);
  return wide;
}

/**
 * The same numbers, and zeros up to twice as many, or as often twice as it takes to have one at `index`. The shorter table is
 * given back.
 */
export function widened(ints: Ints, index: number): Ints {
  let { length } = ints;
  while (index >= length) length *= 2;
  if (length === ints.length) return ints;
  const wide = uncleared(length);
  wide.set(ints);
  wide.fill(0, ints.length);
  giveBack(ints);
  return wide;
}

/**
 * The first `length` of them, for good. They are copied, so that the room in which they came together, which is longer, can be
 * used again; only where it is too long to be kept they stay in it.
 */
export function exactly(ints: Ints, length: number): Ints {
  if (ints.length > MOST_TO_KEEP) return ints.subarray(0, length);
  const exact = ints.slice(0, length);
  giveBack(ints);
  return exact;
}
