import { QUALITY } from '#core/rubric/markers.ts';
import { asLapse, capped, flagOf, implied, showsAny, type TimingRule } from './timing-rule.ts';

const ITEMS_A_TURN = 1;
const OPTIONS_AT_MOST = 2;

export const oneThingAtATime: TimingRule = {
  id: 'T10',
  reads: [{ only: 'confused', flags: ['unchecked'] }],
  quote: 'New information to a confused customer: ≤1 item per turn, 2 options at most, then teach-back.',
  apply: (shown, moment) => {
    if (moment.temperament !== 'confused') return shown;
    if (moment.items > ITEMS_A_TURN || moment.offers > OPTIONS_AT_MOST) {
      const dump = implied('options.info-dump', moment);
      return [...shown.map((s) => (s.marker === 'options.one-chunk' ? asLapse(s) : s)), dump];
    }
    const unchecked = flagOf(moment, 'unchecked') && !showsAny(moment, ['listen.teach-back']);
    if (!unchecked) return shown;
    return shown.map((s) => {
      if (s.sign === '-') return s;
      if (s.skill === 'options' && moment.items >= 1) return capped(s, QUALITY.weak);
      if (s.skill === 'listen' && moment.phase === 'close') return capped(s, QUALITY.weak);
      return s;
    });
  },
};
