import type { Verdict } from '#core/scoring/verdict.ts';

/** What a verdict is called, as in everybody's own debrief. */
export const VERDICTS: Readonly<Record<Verdict, string>> = {
  best: 'Best',
  good: 'Good',
  slip: 'Slip',
  mistake: 'Mistake',
  critical: 'Critical',
};
