import type { Problem, Severity } from '#core/diagnostics/diagnostic.ts';
import type { Scenario } from '#core/model/scenario.ts';
import type { Solution } from '#analysis/solve.ts';

/**
 * The shape of a lint rule: one file here, one page in docs/rules/, one folder in tests/fixtures/rules/. A rule looks at
 * a scenario that is already whole (schema and references are checked before) and at everything known about it.
 */

/** A scenario, solved. */
export interface Subject {
  readonly scenario: Scenario;
  readonly solution: Solution;
}

/** What a rule found, at a path into the scenario's file (`places.ts` makes them). */
export type Finding = Pick<Problem, 'path' | 'atKey' | 'message' | 'help'>;

interface RuleBase {
  /** Kebab-case; names its file, its page and its fixtures. */
  readonly id: string;
  readonly severity: Severity;
  /** What it asks for, in one line. */
  readonly summary: string;
  /** It speaks of what can never happen, so it is silent where not every situation was explored. */
  readonly needsAll?: true;
  /** It says what can be guessed from finished texts, so it is silent where some only hold their places. */
  readonly needsWords?: true;
}

export interface ScenarioRule extends RuleBase {
  readonly scope: 'scenario';
  /** It speaks of what can happen and how it is judged, and names places, never words: what it found holds whatever is said. */
  readonly ofGame?: true;
  readonly check: (subject: Subject) => readonly Finding[];
}

/** Looks at all scenarios that are checked together; says in whose file each finding is. */
export interface PackRule extends RuleBase {
  readonly scope: 'pack';
  readonly check: (subjects: readonly Subject[]) => readonly PackFinding[];
}

export interface PackFinding extends Finding {
  /** Id of the scenario in whose file `path` lies. */
  readonly scenario: string;
}

/** Looks at a scenario's `allow` list, when all other rules have spoken. */
export interface AllowanceRule extends RuleBase {
  readonly scope: 'allowances';
  readonly check: (scenario: Scenario, context: AllowanceContext) => readonly Finding[];
}

export interface AllowanceContext {
  /** Ids of the rules that can be allowed. */
  readonly rules: readonly string[];
  /** Indices of the allowances that suppressed nothing, though their rule was asked. */
  readonly unused: readonly number[];
}

export type Rule = ScenarioRule | PackRule | AllowanceRule;
