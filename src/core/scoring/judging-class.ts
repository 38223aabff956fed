import type { Scenario } from '#core/model/scenario.ts';
import type { Reads } from './timing/timing-rule.ts';
import { TIMING_RULES } from './timing/timing-rules.ts';

/**
 * What judging reads of a situation, beside its beat: replies are judged alike in two situations of one class. There are
 * few classes and many situations, so whoever judges all of them judges each class once.
 */
export interface JudgingClass {
  /** Counter → the value above which more makes no difference. */
  readonly counters: ReadonlyMap<string, number>;
  readonly flags: ReadonlySet<string>;
  /** States of the region `conduct` that count as abuse; empty when the persona has none. */
  readonly abuse: readonly string[];
}

export function judgingClass(scenario: Scenario): JudgingClass {
  const conduct = Object.entries(scenario.persona.regions['conduct']?.states ?? {});
  const counters = new Map<string, number>();
  const flags = new Set<string>();
  for (const reads of TIMING_RULES.flatMap((rule) => rule.reads)) {
    if (!concerns(reads, scenario)) continue;
    for (const [name, upTo] of Object.entries(reads.counters ?? {}))
      counters.set(name, Math.max(upTo, counters.get(name) ?? 0));
    for (const name of reads.flags ?? []) flags.add(name);
  }
  return { counters, flags, abuse: conduct.flatMap(([id, { level }]) => (level >= 1 ? [id] : [])) };
}

function concerns({ only }: Reads, { brokenPromise, persona }: Scenario): boolean {
  if (only === undefined) return true;
  switch (only) {
    case 'broken-promise':
      return brokenPromise;
    case 'abusive':
      return persona.regions['conduct'] !== undefined;
    case 'confused':
      return persona.temperament === 'confused';
  }
}
