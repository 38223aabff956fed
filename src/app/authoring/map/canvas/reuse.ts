/**
 * Hands back the object of last time for a key where every field is the same, so that React Flow draws only what changed.
 * One for each list.
 */
export function openReuse<Part extends { readonly id: string }>(
  isSame: (before: Part, now: Part) => boolean,
): (parts: readonly Part[]) => Part[] {
  let known = new Map<string, Part>();
  return (parts) => {
    const now = new Map<string, Part>();
    const list = parts.map((part) => {
      const before = known.get(part.id);
      const kept = before && isSame(before, part) ? before : part;
      now.set(part.id, kept);
      return kept;
    });
    known = now;
    return list;
  };
}

/** Whether two plain objects with the same keys hold the very same values. */
export function sameFields<Fields extends Record<string, unknown>>(a: Fields, b: Fields): boolean {
  for (const key in a) if (!Object.is(a[key], b[key])) return false;
  return true;
}
