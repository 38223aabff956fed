/** Characters compared at once; within the first stretch that differs, the place is found by halving. */
const STRETCH = 65_536;

/** How many characters two texts begin with alike. */
export function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  return alike(most, (from, to) => a.slice(from, to) === b.slice(from, to));
}

/** How many characters two texts end with alike, at most `most`. */
export function commonEnd(a: string, b: string, most: number): number {
  return alike(
    most,
    (from, to) => a.slice(a.length - to, a.length - from) === b.slice(b.length - to, b.length - from),
  );
}

function alike(most: number, same: (from: number, to: number) => boolean): number {
  let known = 0;
  while (known < most && same(known, Math.min(most, known + STRETCH)))
    known = Math.min(most, known + STRETCH);
  let low = known;
  let high = Math.min(most, known + STRETCH);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (same(low, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
