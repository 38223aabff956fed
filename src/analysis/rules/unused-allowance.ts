import { placesToAllow } from '#analysis/allowances.ts';
import type { AllowanceRule } from './rule.ts';

export const unusedAllowance: AllowanceRule = {
  id: 'unused-allowance',
  scope: 'allowances',
  severity: 'warning',
  summary: 'Every entry of `allow` holds back at least one finding.',
  check: (scenario, { unused }) => {
    const places = new Set(placesToAllow(scenario));
    return unused.flatMap((i) => {
      const { rule = '', at } = scenario.allow[i] ?? {};
      // A place that does not exist is `unknown-allowance`'s to report.
      if (at !== undefined && !places.has(at)) return [];
      const where = at === undefined ? 'here' : `at "${at}"`;
      return [
        {
          path: ['allow', i],
          message: `The rule "${rule}" finds nothing ${where}, so there is nothing to allow.`,
          help: 'Delete this entry: what it excused has been mended, or stands elsewhere.',
        },
      ];
    });
  },
};
