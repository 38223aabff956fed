import { LEAVING, LEDGER_COUNTERS, WARNING } from '#core/machine/ledger.ts';
import { asLapse, counterOf, implied, showsAny, type TimingRule } from './timing-rule.ts';

export const warnAbuseOnly: TimingRule = {
  id: 'T7',
  reads: [{ only: 'abusive', counters: { warnings: LEDGER_COUNTERS.warnings.max }, abuse: true }],
  quote:
    'Warning while only angry: x6. Warning after personal abuse: C5 + X5. Warning twice then nothing: x7.',
  apply: (shown, moment) => {
    const abuse = (moment.conduct ?? 0) >= 1;
    if (showsAny(moment, WARNING)) {
      if (abuse) return shown;
      return [
        ...shown.map((s) => (WARNING.includes(s.marker) ? asLapse(s) : s)),
        implied('escalate.warns-angry', moment),
      ];
    }
    const warned = counterOf(moment, 'warnings') >= moment.policyWarnings;
    const idle = abuse && warned && !showsAny(moment, LEAVING);
    return idle ? [...shown, implied('escalate.warns-then-nothing', moment)] : shown;
  },
};
