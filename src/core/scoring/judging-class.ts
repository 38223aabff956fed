import type { Persona } from '#core/model/scenario.ts';
import { TIMING_RULES } from './timing/timing-rules.ts';

/**
 * What judging reads of a situation, beside its beat: replies are judged alike in two situations of one class. There are
 * few classes and many situations, so whoever judges all of them judges each class once.
 */
export interface JudgingClass {
  /** Counter → the value above which more makes no difference. */
  readonly counters: ReadonlyMap<string, number>;
  readonly flags: readonly string[];
  /** States of the region `conduct` that count as abuse; empty when the persona has none. */
  readonly abuse: readonly string[];
}

export function judgingClass(persona: Persona): JudgingClass {
  const counters = new Map<string, number>();
  const flags = new Set<string>();
  for (const { reads } of TIMING_RULES) {
    for (const [name, upTo] of Object.entries(reads.counters ?? {}))
      counters.set(name, Math.max(upTo, counters.get(name) ?? 0));
    for (const name of reads.flags ?? []) flags.add(name);
  }
  const abuse = Object.entries(persona.regions['conduct']?.states ?? {}).flatMap(([id, { level }]) =>
    level >= 1 ? [id] : [],
  );
  return { counters, flags: [...flags], abuse };
}
