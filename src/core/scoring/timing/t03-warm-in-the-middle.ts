import type { Phase } from '#core/model/words.ts';
import type { MarkerId } from '#core/rubric/markers.ts';
import { counterOf, type TimingRule } from './timing-rule.ts';

/** The middle third of six phases. */
const MIDDLE: readonly Phase[] = ['discover', 'turn'];

/** Feeling words. Naming the effect, tying it to an action and asking a preference are work, and keep their credit. */
const WARM: readonly MarkerId[] = [
  'empathize.makes-sense',
  'empathize.apologises',
  'empathize.owns',
  'empathize.sizes',
];

export const warmInTheMiddle: TimingRule = {
  id: 'T3',
  reads: [{ counters: { rose: 1 } }],
  quote: 'Warm moves: full credit in opening and close, half in the middle third unless mood rises.',
  apply: (shown, moment) =>
    MIDDLE.includes(moment.phase) && counterOf(moment, 'rose') === 0
      ? shown.map((s) => (WARM.includes(s.marker) ? { ...s, quality: s.quality / 2 } : s))
      : shown,
};
