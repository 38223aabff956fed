import { OFFERING } from '#core/machine/ledger.ts';
import { QUALITY } from '#core/rubric/markers.ts';
import { makesAmends } from './t09-broken-promise.ts';
import { capped, heardBy, type TimingRule } from './timing-rule.ts';

/** The mood's half of the rule is in the personas: an unheard, furious customer takes an offer as a sting. */
export const offerBeforeHeard: TimingRule = {
  id: 'T1',
  reads: [{ counters: { heard: 1 } }, { only: 'broken-promise', counters: { sorry: 1 }, flags: ['amended'] }],
  quote: 'Offer before `heard ≥ 1`: no credit; mood up if furious.',
  apply: (shown, moment) =>
    shown.map((s) =>
      OFFERING.includes(s.marker) && !heardBy(moment, s.place) && !makesAmends(moment)
        ? capped(s, QUALITY.weak)
        : s,
    ),
};
