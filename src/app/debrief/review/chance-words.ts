import { VERDICTS, type Verdict } from '#core/scoring/verdict.ts';
import type { TalkReview } from '#analysis/review/review-talk.ts';

/** What a chance is called. A figure that is not certain is not shown as certain. */
export function percent(chance: number): string {
  const whole = Math.round(chance * 100);
  if (whole === 100 && chance < 1) return 'over 99 %';
  if (whole === 0 && chance > 0) return 'under 1 %';
  return `${whole} %`;
}

export function turnedFor({ change }: NonNullable<TalkReview['turn']>): 'the better' | 'the worse' {
  return change > 0 ? 'the better' : 'the worse';
}

/** How often each verdict was given, from the best down; those that were not are left out. */
export function tally(verdicts: readonly Verdict[]): { verdict: Verdict; count: number }[] {
  return VERDICTS.map((verdict) => ({
    verdict,
    count: verdicts.filter((given) => given === verdict).length,
  })).filter(({ count }) => count > 0);
}
