import type { Problem } from '#core/diagnostics/diagnostic.ts';
import type { Scenario } from '#core/model/scenario.ts';
import { allows } from './allowances.ts';
import type { Finding, Rule, Subject } from './rules/rule.ts';
import type { Solution } from './solve.ts';

/** A scenario with what was found in it: lets through what it does not allow, and remembers which allowances held something back. */
export class Sieve implements Subject {
  readonly scenario: Scenario;
  readonly solution: Solution;
  readonly problems: Problem[] = [];
  private readonly asked = new Set<string>();
  private readonly used = new Set<number>();

  constructor(scenario: Scenario, solution: Solution) {
    this.scenario = scenario;
    this.solution = solution;
  }

  /** `conclusive`: whether an allowance of this rule that held nothing back is thereby known to be of no use. */
  take(rule: Rule, findings: readonly Finding[], conclusive = true): void {
    if (conclusive) this.asked.add(rule.id);
    const { allow } = this.scenario;
    for (const finding of findings) {
      const by = allow.flatMap((each, i) => (allows(this.scenario, each, rule.id, finding.path) ? [i] : []));
      for (const i of by) this.used.add(i);
      if (by.length === 0) this.problems.push(asProblem(rule, finding));
    }
  }

  unused(): number[] {
    return this.scenario.allow.flatMap(({ rule }, i) =>
      this.asked.has(rule) && !this.used.has(i) ? [i] : [],
    );
  }
}

function asProblem({ id, severity }: Rule, { path, atKey, message, help }: Finding): Problem {
  return { code: id, severity, path, ...(atKey === true && { atKey }), message, help };
}
