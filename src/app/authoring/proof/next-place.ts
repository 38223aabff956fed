/**
 * The place of the next finding that is wanted, round and round; −1 where there is none.
 *
 * @param keys of the findings as they are now, in their order
 * @param wanted for each of them, whether it is
 * @param visited key of the finding visited last, empty at first
 * @param known the keys as they were then: where the visited one is mended, the nearest one after it that is still there is next,
 *   however many others are mended by now
 */
export function nextPlace(
  keys: readonly string[],
  wanted: readonly boolean[],
  visited: string,
  known: readonly string[],
  step: 1 | -1,
): number {
  const count = keys.length;
  const first = firstPlace(keys, visited, known, step);
  for (let tried = 0; tried < count; tried++) {
    const place = (((first + tried * step) % count) + count) % count;
    if (wanted[place] === true) return place;
  }
  return -1;
}

function firstPlace(
  keys: readonly string[],
  visited: string,
  known: readonly string[],
  step: 1 | -1,
): number {
  const still = keys.indexOf(visited);
  if (still >= 0) return still + step;
  const was = known.indexOf(visited);
  const onward = was < 0 ? [] : step > 0 ? known.slice(was) : known.slice(0, was).toReversed();
  const next = onward.find((key) => keys.includes(key));
  if (next !== undefined) return keys.indexOf(next);
  return step > 0 ? 0 : -1;
}
