/** 32-bit integers in memory of their own. */
export type Ints = Int32Array<ArrayBuffer>;

/** The same numbers with room for as many again. */
export function grown(ints: Ints): Ints {
  const larger = new Int32Array(ints.length * 2);
  larger.set(ints);
  return larger;
}

/** The same numbers with room for at least `index`. */
export function widened(ints: Ints, index: number): Ints {
  let wide = ints;
  while (index >= wide.length) wide = grown(wide);
  return wide;
}
