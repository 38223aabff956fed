/** Strings longer than this are not compared: a name nobody typed by mistake, and the table below is quadratic. */
const LONGEST_NAME = 64;

/**
 * Optimal string alignment distance (Damerau–Levenshtein without overlapping swaps): how many single-letter
 * edits or swaps of neighbours part the two names.
 */
export function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, rows[i - 2]![j - 2]! + 1);
      }
      row.push(best);
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}

/** The name the author most likely meant, or `undefined` when none is within a third of the word's length. */
export function nearestName(found: string, known: Iterable<string>): string | undefined {
  if (found.length === 0 || found.length > LONGEST_NAME) return undefined;
  const limit = Math.max(1, Math.floor(found.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const name of known) {
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
