/** How much two sets of words have in common: shared of all, 0 to 1 (Jaccard 1901). */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = sharedWords(a, b).length;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}

export function sharedWords(a: ReadonlySet<string>, b: ReadonlySet<string>): string[] {
  return [...a].filter((word) => b.has(word));
}
