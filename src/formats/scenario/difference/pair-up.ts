import { likeness } from './word-difference.ts';

/** Things with names that were there before, and that are there now, with what each became. */
export interface Pairing<Part> {
  readonly pairs: readonly { readonly before: Part; readonly after: Part }[];
  readonly removed: readonly Part[];
  readonly added: readonly Part[];
}

/** Sharing this much of its words, a part of another name is the same part, called otherwise. */
const SAME = 0.6;

/** Comparing every part that went with every one that came is worth it up to here. */
const MOST_COMPARISONS = 4000;

/** By name first; what has no partner then by its words, the likest first. */
export function pairUp<Part>(
  before: readonly Part[],
  after: readonly Part[],
  nameOf: (part: Part) => string,
  wordsOf: (part: Part) => string,
): Pairing<Part> {
  const names = new Map(before.map((part) => [nameOf(part), part]));
  const pairs: { before: Part; after: Part }[] = [];
  const taken = new Set<Part>();
  for (const part of after) {
    const old = names.get(nameOf(part));
    if (old === undefined || taken.has(old)) continue;
    taken.add(old).add(part);
    pairs.push({ before: old, after: part });
  }
  const gone = before.filter((part) => !taken.has(part));
  const came = after.filter((part) => !taken.has(part));
  if (gone.length * came.length <= MOST_COMPARISONS) {
    const likely = gone
      .flatMap((old) => came.map((now) => ({ old, now, like: likeness(wordsOf(old), wordsOf(now)) })))
      .filter(({ like, old }) => like >= SAME && wordsOf(old).trim() !== '')
      .toSorted((a, b) => b.like - a.like);
    for (const { old, now } of likely) {
      if (taken.has(old) || taken.has(now)) continue;
      taken.add(old).add(now);
      pairs.push({ before: old, after: now });
    }
  }
  return {
    pairs,
    removed: before.filter((part) => !taken.has(part)),
    added: after.filter((part) => !taken.has(part)),
  };
}

/** Those of a list that stand out of order: as few as possible, the others being in order already. `places` are all different. */
export function outOfOrder(places: readonly number[]): ReadonlySet<number> {
  // The longest ascending sequence stays; `tails[n]` is the index at which one of n + 1 ends lowest.
  const tails: number[] = [];
  const previous = new Map<number, number | undefined>();
  for (const [index, place] of places.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[tails[middle] ?? 0] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    previous.set(index, tails[low - 1]);
    tails[low] = index;
  }
  const staying = new Set<number>();
  for (let index = tails.at(-1); index !== undefined; index = previous.get(index)) staying.add(index);
  return new Set([...places.keys()].filter((index) => !staying.has(index)));
}
