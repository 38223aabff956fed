import type { Reply } from '#core/model/scenario.ts';
import type { Decision } from './decisions.ts';

/** A decision as far as words can give it away. */
export interface SpokenChoice {
  readonly best: readonly Reply[];
  readonly others: readonly Reply[];
}

/**
 * The spoken replies of a decision, best and others; undefined where words cannot tell them apart, because the best is
 * a move (silence, hold) or all are equally good.
 */
export function spokenChoice({ open, best }: Decision): SpokenChoice | undefined {
  const said = open.filter(isSpoken);
  const good = said.filter((reply) => best.includes(reply));
  const others = said.filter((reply) => !best.includes(reply));
  return good.length > 0 && others.length > 0 ? { best: good, others } : undefined;
}

export function isSpoken(reply: Reply): boolean {
  return reply.move === undefined;
}
