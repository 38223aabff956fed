import type { Problem } from '#core/diagnostics/diagnostic.ts';
import type { Scenario } from '#core/model/scenario.ts';
import { RULES } from './rules/all-rules.ts';
import { placeholderLeft } from './rules/placeholder.ts';
import type { Finding, Rule, ScenarioRule, Subject } from './rules/rule.ts';
import { THRESHOLDS } from './rules/thresholds.ts';
import { Sieve } from './sieve.ts';
import { solve, type Solution } from './solve.ts';

export interface LintOptions extends RuleChoice {
  /** Situations explored of each scenario, at most. */
  readonly limit?: number;
  /** Called after each scenario with the number of those solved so far. */
  readonly onSolved?: (solved: number) => void;
}

export interface RuleChoice {
  /** The rules to ask; all when absent. */
  readonly rules?: readonly Rule[];
}

const ALLOWABLE = RULES.filter(({ scope }) => scope !== 'allowances').map(({ id }) => id);

/**
 * What the rules find in scenarios that are checked together, less what each allows itself: one list of problems for
 * each scenario, in the order given. Every scenario is solved once for all rules.
 */
export function lint(
  scenarios: readonly Scenario[],
  { limit = THRESHOLDS.tooManySituations.most, onSolved, ...choice }: LintOptions = {},
): readonly (readonly Problem[])[] {
  const solutions = scenarios.map((scenario, i) => {
    const solution = solve(scenario, limit);
    onSolved?.(i + 1);
    return solution;
  });
  return lintSolved(solutions, choice);
}

/** The same for scenarios that are solved already. */
export function lintSolved(
  solutions: readonly Solution[],
  { rules = RULES }: RuleChoice = {},
): readonly (readonly Problem[])[] {
  const found = solutions.map((solution) => new Sieve(solution.scenario, solution));
  const beingWritten = new Set(found.filter((sieve) => placeholderLeft.check(sieve).length > 0));
  for (const rule of rules) {
    const asked = found.filter(
      (sieve) =>
        (rule.needsAll !== true || sieve.solution.graph.complete) &&
        (rule.needsWords !== true || !beingWritten.has(sieve)),
    );
    if (rule.scope === 'scenario') {
      for (const sieve of asked) sieve.take(rule, findingsOf(rule, sieve));
    } else if (rule.scope === 'pack') {
      const findings = rule.check(asked);
      for (const sieve of asked) {
        const own = findings.filter(({ scenario }) => scenario === sieve.scenario.id);
        // In a pack of one, silence says nothing about the packs this scenario is meant for.
        sieve.take(rule, own, asked.length > 1);
      }
    }
  }
  for (const rule of rules) {
    if (rule.scope !== 'allowances') continue;
    for (const sieve of found)
      sieve.take(rule, rule.check(sieve.scenario, { rules: ALLOWABLE, unused: sieve.unused() }));
  }
  return found.map(({ problems }) => problems);
}

/** By the judgements, which solutions of one game share whatever is said in it (`createSolver`). */
const known = new WeakMap<Int32Array, Map<ScenarioRule, readonly Finding[]>>();

/** While an author writes, most letters change words: what rests on the game alone is not looked for again. */
function findingsOf(rule: ScenarioRule, subject: Subject): readonly Finding[] {
  if (rule.ofGame !== true) return rule.check(subject);
  const { judgement } = subject.solution.judged;
  let ofGame = known.get(judgement);
  if (!ofGame) known.set(judgement, (ofGame = new Map<ScenarioRule, readonly Finding[]>()));
  let findings = ofGame.get(rule);
  if (!findings) ofGame.set(rule, (findings = rule.check(subject)));
  return findings;
}
