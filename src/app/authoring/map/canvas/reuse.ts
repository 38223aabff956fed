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

/** Whether two plain objects hold the very same values. */
export function sameFields(a: object, b: object): boolean {
  const left = Object.entries(a);
  const right = new Map(Object.entries(b));
  return left.length === right.size && left.every(([key, value]) => Object.is(value, right.get(key)));
}
