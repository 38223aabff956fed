/** Strings longer than this are not compared: a name nobody typed by mistake, and the work below is quadratic. */
const LONGEST_NAME = 64;

/** More names than any honest file has to choose from; comparing takes time. */
const MOST_COMPARED = 4000;

/**
 * Optimal string alignment distance (Damerau–Levenshtein without overlapping swaps): how many single-letter
 * edits or swaps of neighbours part the two names.
 */
export function editDistance(a: string, b: string): number {
  const width = b.length + 1;
  const table = new Uint8Array((a.length + 1) * width);
  const at = (i: number, j: number) => table[i * width + j] ?? 0;
  for (let i = 0; i <= a.length; i++) {
    for (let j = 0; j <= b.length; j++) {
      let best = Math.max(i, j);
      if (i > 0 && j > 0) {
        const changed = a[i - 1] === b[j - 1] ? 0 : 1;
        best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + changed);
        const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
        if (swapped) best = Math.min(best, at(i - 2, j - 2) + 1);
      }
      table[i * width + j] = best;
    }
  }
  return at(a.length, b.length);
}

/** The name the author most likely meant, or `undefined` when none is within a third of the word's length. */
export function nearestName(found: string, known: Iterable<string>): string | undefined {
  if (found.length === 0 || found.length > LONGEST_NAME) return undefined;
  const limit = Math.max(1, Math.floor(found.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  let left = MOST_COMPARED;
  for (const name of known) {
    if (left-- === 0) break;
    if (Math.abs(name.length - found.length) >= bestDistance) continue;
    const distance = editDistance(found.toLowerCase(), name.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [name, distance];
  }
  return best;
}

/** "Did you mean …?" or, failing that, the list of what is allowed (cut after twelve). */
export function suggest(found: string, known: readonly string[]): string {
  const near = nearestName(found, known);
  if (near !== undefined) return `Did you mean "${near}"?`;
  if (known.length === 0) return 'None is defined here yet: add it, or take this line out.';
  const shown = known.slice(0, 12).join(', ');
  return `Use one of: ${shown}${known.length > 12 ? `, … (${known.length} in all)` : ''}.`;
}
