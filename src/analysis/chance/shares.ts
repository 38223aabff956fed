import { binomialLimit } from './binomial.ts';

/**
 * From so many on, a share is compared with its limit as it is. CRAFT.md §3.7 gives its limits for packs of that size and
 * more; in fewer, a share past the limit may be nothing but luck.
 */
const ENOUGH = 60;
/** How sure one must be in smaller numbers: the level of CRAFT.md §3.7 for bots. */
const LEVEL = 0.995;

/** Whether `found` of `of` is more than `limit` (a share, 0 to 1) allows; in small numbers, and more than luck explains. */
export function isOver(found: number, of: number, limit: number): boolean {
  if (found <= limit * of + 1e-9) return false;
  return of >= ENOUGH || found > binomialLimit(Math.round(of), limit, LEVEL) + 1e-9;
}

/** The same from the other side: fewer than `limit` asks for. */
export function isUnder(found: number, of: number, limit: number): boolean {
  return isOver(of - found, of, 1 - limit);
}
