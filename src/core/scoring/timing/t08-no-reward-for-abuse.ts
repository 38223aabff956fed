import { asLapse, type TimingRule } from './timing-rule.ts';

/** Paying to make it go away (`options.hush-money`) is a lapse whenever it is done, and needs no rule. */
export const noRewardForAbuse: TimingRule = {
  id: 'T8',
  reads: [{ only: 'abusive', abuse: true }],
  quote: 'Compensation during abuse: o5. After conduct is restored: fine.',
  apply: (shown, moment) =>
    (moment.conduct ?? 0) >= 1 ? shown.map((s) => (s.marker === 'options.goodwill' ? asLapse(s) : s)) : shown,
};
