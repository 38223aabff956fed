/**
 * The most successes that chance may still be blamed for: the least k with P(X ≤ k) ≥ `level` when X counts successes
 * in `tries` independent tries with chance `rate` each. The exact distribution, no approximation.
 */
export function binomialLimit(tries: number, rate: number, level: number): number {
  if (rate <= 0 || tries <= 0) return 0;
  if (rate >= 1) return tries;
  let below = 0;
  let logOfTerm = tries * Math.log1p(-rate);
  for (let k = 0; k < tries; k++) {
    below += Math.exp(logOfTerm);
    if (below >= level) return k;
    logOfTerm += Math.log((tries - k) / (k + 1)) + Math.log(rate / (1 - rate));
  }
  return tries;
}
