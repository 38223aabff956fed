import { binomialLimit } from '#analysis/chance/binomial.ts';
import type { PackPlay } from './play-pack.ts';

/** The largest share of best picks, 0 to 1, that chance alone explains at this level over the decisions a bot meets. */
export function mostByLuck({ decisions, bestByLuck }: PackPlay, level: number): number {
  const tries = Math.round(decisions);
  return tries === 0 ? 1 : binomialLimit(tries, bestByLuck / decisions, level) / tries;
}
