import { expect, test } from 'vitest';
import { RULES } from '#analysis/rules/all-rules.ts';
import type { ScenarioRule } from '#analysis/rules/rule.ts';
import { THRESHOLDS } from '#analysis/rules/thresholds.ts';
import { solve } from '#analysis/solve.ts';
import { scenariosOf } from '../../support/rule-fixtures.ts';
import { wordless } from '../../support/wordless.ts';

const ofGame = RULES.filter(
  (rule): rule is ScenarioRule => rule.scope === 'scenario' && rule.ofGame === true,
);

test.each(ofGame)('$id reads no word, so what it finds holds whatever is said', (rule) => {
  for (const scenario of scenariosOf(rule.id, 'fails').scenarios) {
    const found = (given: typeof scenario) => {
      const solution = solve(given, THRESHOLDS.tooManySituations.most);
      return rule
        .check({ scenario: given, solution })
        .map(({ help, ...rest }) => ({ ...rest, help: typeof help === 'string' ? help : help() }));
    };
    const all = found(scenario);
    expect(all).not.toEqual([]);
    expect(found(wordless(scenario))).toEqual(all);
  }
});
