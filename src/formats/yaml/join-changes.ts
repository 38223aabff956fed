import type { Changes } from './source.ts';

/**
 * One change that does what two do one after the other, where the second touches what the first wrote. So a minute of typing is
 * kept as one change. Undefined where it does not.
 */
function joinChanges(first: Changes, second: Changes): Changes | undefined {
  const [a, another] = first;
  const [b, other] = second;
  if (!a || !b || another || other) return undefined;
  const end = a.from + a.insert.length;
  if (b.from > end || b.to < a.from) return undefined;
  return [
    {
      from: Math.min(a.from, b.from),
      to: a.to + Math.max(0, b.to - end),
      insert:
        a.insert.slice(0, Math.max(0, b.from - a.from)) +
        b.insert +
        a.insert.slice(Math.max(0, b.to - a.from)),
    },
  ];
}

/** Steps of an edit with those of the next, joined at the seam where that can be. */
export function joinSteps(first: readonly Changes[], second: readonly Changes[]): readonly Changes[] {
  const last = first.at(-1);
  const next = second[0];
  const joined = last && next && joinChanges(last, next);
  return joined ? [...first.slice(0, -1), joined, ...second.slice(1)] : [...first, ...second];
}
