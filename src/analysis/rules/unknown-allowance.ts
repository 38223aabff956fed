import { suggest } from '#core/diagnostics/nearest-name.ts';
import { placesToAllow } from '#analysis/allowances.ts';
import type { AllowanceRule, Finding } from './rule.ts';

export const unknownAllowance: AllowanceRule = {
  id: 'unknown-allowance',
  scope: 'allowances',
  severity: 'error',
  summary: 'Every entry of `allow` names a rule and a place that exist.',
  check: (scenario, { rules }) => {
    const places = placesToAllow(scenario);
    return scenario.allow.flatMap(({ rule, at }, i): Finding[] => {
      if (!rules.includes(rule)) {
        const message = `There is no rule "${rule}" that a file could allow.`;
        return [{ path: ['allow', i, 'rule'], message, help: suggest(rule, rules) }];
      }
      if (at === undefined || places.includes(at)) return [];
      const message = `There is no beat, reply or ending "${at}".`;
      return [{ path: ['allow', i, 'at'], message, help: suggest(at, places) }];
    });
  },
};
