import { asLapse, heardBy, type TimingRule } from './timing-rule.ts';

export const explanationAfterAcknowledgement: TimingRule = {
  id: 'T5',
  reads: [{ counters: { heard: 1 } }],
  quote: 'Explanation before acknowledgement reads as excuse; after, as respect.',
  apply: (shown, moment) =>
    shown.map((s) => (s.marker === 'options.explains' && !heardBy(moment, s.place) ? asLapse(s) : s)),
};
