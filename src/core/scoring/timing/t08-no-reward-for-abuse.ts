import { QUALITY, type MarkerId } from '#core/rubric/markers.ts';
import { asLapse, type TimingRule } from './timing-rule.ts';

const COMPENSATING: readonly MarkerId[] = ['options.goodwill', 'options.hush-money'];

export const noRewardForAbuse: TimingRule = {
  id: 'T8',
  quote: 'Compensation during abuse: o5. After conduct is restored: fine.',
  apply: (shown, moment) =>
    shown.map((s) => {
      if (!COMPENSATING.includes(s.marker) || moment.conduct === null) return s;
      return moment.conduct >= 1 ? asLapse(s) : { ...s, sign: '+', quality: QUALITY.fair };
    }),
};
