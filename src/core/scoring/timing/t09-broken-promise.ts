import { REMEDYING } from '#core/machine/ledger.ts';
import { QUALITY } from '#core/rubric/markers.ts';
import { capped, counterOf, flagOf, implied, showsAny, type Moment, type TimingRule } from './timing-rule.ts';

/** A remedy that comes with the apology, or in the turn after it, after a second failure (Joireman 2013 [V]). */
export function makesAmends(moment: Moment): boolean {
  const sorryNow = showsAny(moment, ['empathize.apologises']) || counterOf(moment, 'sorry') >= 1;
  return moment.brokenPromise && !flagOf(moment, 'amended') && sorryNow && showsAny(moment, REMEDYING);
}

export const brokenPromise: TimingRule = {
  id: 'T9',
  reads: [{ only: 'broken-promise', counters: { sorry: 1 }, flags: ['amended'] }],
  quote: 'Broken promise (double failure): apology *and* remedy in the same or next turn.',
  apply: (shown, moment) => {
    if (!moment.brokenPromise || flagOf(moment, 'amended')) return shown;
    if (makesAmends(moment)) {
      return shown.map((s) => (s.marker === 'empathize.apologises' ? { ...s, quality: QUALITY.strong } : s));
    }
    if (showsAny(moment, ['empathize.apologises'])) return shown;
    // The turn after an apology that brings no remedy turns the apology into words.
    if (counterOf(moment, 'sorry') >= 1) return [...shown, implied('options.vague-follow-up', moment)];
    return shown.map((s) => (REMEDYING.includes(s.marker) ? capped(s, QUALITY.fair) : s));
  },
};
