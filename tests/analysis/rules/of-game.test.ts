import { expect, test } from 'vitest';
import { RULES } from '#analysis/rules/all-rules.ts';
import type { ScenarioRule } from '#analysis/rules/rule.ts';
import { THRESHOLDS } from '#analysis/rules/thresholds.ts';
import { solve } from '#analysis/solve.ts';
import { reworded } from '../../support/reworded.ts';
import { scenariosOf } from '../../support/rule-fixtures.ts';

const ofGame = RULES.filter(
  (rule): rule is ScenarioRule => rule.scope === 'scenario' && rule.ofGame === true,
);

test.each(ofGame)('what $id finds holds whatever is said', (rule) => {
  for (const scenario of scenariosOf(rule.id, 'fails').scenarios) {
    const found = (words: typeof scenario) => {
      const solution = solve(words, THRESHOLDS.tooManySituations.most);
      return rule
        .check({ scenario: words, solution })
        .map(({ help, ...rest }) => ({ ...rest, help: typeof help === 'string' ? help : help() }));
    };
    const before = found(scenario);
    expect(before).not.toEqual([]);
    expect(found(reworded(scenario, 'kettle'))).toEqual(before);
  }
});
