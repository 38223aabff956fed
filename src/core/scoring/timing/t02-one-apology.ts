import { QUALITY } from '#core/rubric/markers.ts';
import { asLapse, capped, counterOf, flagOf, type TimingRule } from './timing-rule.ts';

/** "By agent turn 2": at most one turn has passed before this one. */
const TURNS_BEFORE = 1;

export const oneApology: TimingRule = {
  id: 'T2',
  reads: [{ counters: { apologies: 2, turns: TURNS_BEFORE + 1 }, flags: ['acted'] }],
  quote: 'First specific apology by agent turn 2: credit. Second before any action: neutral. Third: −trust.',
  apply: (shown, moment) =>
    shown.map((s) => {
      if (s.marker !== 'empathize.apologises') return s;
      const before = counterOf(moment, 'apologies');
      if (before >= 2) return asLapse(s);
      const inTime = before === 0 && counterOf(moment, 'turns') <= TURNS_BEFORE;
      const afterAction = before === 1 && flagOf(moment, 'acted');
      return inTime || afterAction ? s : capped(s, QUALITY.weak);
    }),
};
