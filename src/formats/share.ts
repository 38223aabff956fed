/** `fresh`, made of the parts of `old` that are equal, so that whoever compares by identity sees only what changed. */
export function share(old: unknown, fresh: unknown): unknown {
  if (old === fresh) return old;
  if (typeof old !== 'object' || typeof fresh !== 'object' || old === null || fresh === null) return fresh;
  if (Array.isArray(old) !== Array.isArray(fresh)) return fresh;
  if (Array.isArray(fresh)) {
    const before = old as unknown[];
    const shared = fresh.map((item: unknown, i) => share(before[i], item));
    // An entry that came or went shifts the others: match those behind it from the end.
    const shift = fresh.length - before.length;
    if (shift !== 0) {
      for (let i = fresh.length - 1; i >= 0 && i - shift >= 0; i--) {
        const kept = share(before[i - shift], fresh[i]);
        if (kept !== before[i - shift]) break;
        shared[i] = kept;
      }
    }
    return shift === 0 && shared.every((item, i) => item === before[i]) ? old : shared;
  }
  const before = old as Record<string, unknown>;
  const keys = Object.keys(fresh);
  const shared: Record<string, unknown> = {};
  for (const key of keys) {
    shared[key] = share(
      Object.hasOwn(before, key) ? before[key] : undefined,
      (fresh as Record<string, unknown>)[key],
    );
  }
  const names = Object.keys(before);
  const same =
    names.length === keys.length && keys.every((key, i) => names[i] === key && shared[key] === before[key]);
  return same ? old : shared;
}
