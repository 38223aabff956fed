import { VERDICTS, type Verdict } from '#core/scoring/verdict.ts';
import type { TalkReview } from '#analysis/review/review-talk.ts';

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
