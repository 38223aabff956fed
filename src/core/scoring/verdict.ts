import type { DecisionJudgement } from './judge-decision.ts';

/** What a decision deserves to be called, from its regret. From the best down. */
export const VERDICTS = ['best', 'good', 'slip', 'mistake', 'critical'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Avoidable regret, 0 to 1, up to which a verdict holds: the steps of CRAFT.md §3.9 [D]. */
const VERDICT_LIMITS = { best: 1e-9, good: 0.2, slip: 0.5 } as const;

/** What could not be avoided is not held against anybody. A critical error is critical whatever its regret. */
export function verdictOf({ regret, unavoidable, critical }: DecisionJudgement): Verdict {
  if (critical.length > 0) return 'critical';
  const avoidable = regret - unavoidable;
  if (avoidable <= VERDICT_LIMITS.best) return 'best';
  if (avoidable < VERDICT_LIMITS.good) return 'good';
  return avoidable <= VERDICT_LIMITS.slip ? 'slip' : 'mistake';
}
