import { QUALITY } from '#core/rubric/markers.ts';
import { heardBy, type TimingRule } from './timing-rule.ts';

export const idAfterAcknowledgement: TimingRule = {
  id: 'T4',
  reads: [{ counters: { heard: 1 } }],
  quote: 'ID check before acknowledgement: lapse; after acknowledgement with a reason: fine.',
  apply: (shown, moment) =>
    shown.map((s) =>
      s.marker === 'listen.cuts-to-form' && heardBy(moment, s.place)
        ? { ...s, sign: '+', quality: QUALITY.fair }
        : s,
    ),
};
