import { LEAVING } from '#core/machine/ledger.ts';
import { QUALITY, type MarkerId } from '#core/rubric/markers.ts';
import {
  asLapse,
  capped,
  counterOf,
  flagOf,
  implied,
  showsAny,
  type Moment,
  type TimingRule,
} from './timing-rule.ts';

/** "Trigger passed by ≥2 turns". */
const LATE = 2;

/** Signs that belong to handing over, whose worth hangs on the moment. */
const HANDING_OVER: readonly MarkerId[] = [
  'escalate.right-trigger',
  'escalate.says-who-why-when',
  'escalate.warm-handover',
  'escalate.polite-end',
];

/** A reason to hand over or to end: one the scenario or the persona raised, or a warning that was not heeded. */
function hasReason(moment: Moment): boolean {
  const warned = counterOf(moment, 'warnings') >= 1 && (moment.conduct ?? 0) >= 1;
  return flagOf(moment, 'trigger') || flagOf(moment, 'hard-stop') || warned;
}

export const escalateInTime: TimingRule = {
  id: 'T6',
  reads: [
    { counters: { overdue: LATE }, flags: ['trigger', 'hard-stop', 'tried'] },
    { only: 'abusive', counters: { warnings: 1 }, abuse: true },
  ],
  quote:
    'Escalate early (no trigger, no try): x1. Late (trigger passed by ≥2 turns): x3. Hard stop: immediate is best.',
  apply: (shown, moment) => {
    const leaves = showsAny(moment, LEAVING);
    if (flagOf(moment, 'hard-stop')) {
      return leaves ? shown : [...shown, implied('escalate.stays-past-stop', moment)];
    }
    const late = counterOf(moment, 'overdue') >= LATE;
    // Keeping it past its time is the lapse; were it still a sign, handing over late would be the worse reply.
    if (!leaves) {
      return late ? shown.map((s) => (s.marker === 'escalate.tries-first' ? asLapse(s) : s)) : shown;
    }
    if (!hasReason(moment) && !flagOf(moment, 'tried')) {
      const early = shown.map((s) => (HANDING_OVER.includes(s.marker) ? asLapse(s) : s));
      return [...early, implied('escalate.hands-off', moment)];
    }
    if (late) {
      return shown.map((s) => (HANDING_OVER.includes(s.marker) ? capped(s, QUALITY.weak) : s));
    }
    return shown;
  },
};
