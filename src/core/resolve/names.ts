import { LEDGER_COUNTERS, LEDGER_FLAGS } from '#core/machine/ledger.ts';
import type { CounterSpec } from '#core/model/condition.ts';

/** What conditions and effects may speak of in one scenario: regions with their states, counters, flags. */
export interface Names {
  readonly regions: ReadonlyMap<string, readonly string[]>;
  readonly counters: ReadonlyMap<string, CounterSpec>;
  readonly flags: ReadonlySet<string>;
}

/** The ledger's names, joined by those of the parts given, later parts over earlier ones. */
export function collectNames(
  ...parts: {
    regions?: Readonly<Record<string, { readonly states: Readonly<Record<string, unknown>> }>>;
    counters?: Readonly<Record<string, CounterSpec>>;
    flags?: Readonly<Record<string, boolean>>;
  }[]
): Names {
  const regions = new Map<string, readonly string[]>();
  const counters = new Map<string, CounterSpec>(Object.entries(LEDGER_COUNTERS));
  const flags = new Set<string>(Object.keys(LEDGER_FLAGS));
  for (const part of parts) {
    for (const [id, region] of Object.entries(part.regions ?? {}))
      regions.set(id, Object.keys(region.states));
    for (const [id, spec] of Object.entries(part.counters ?? {})) counters.set(id, spec);
    for (const id of Object.keys(part.flags ?? {})) flags.add(id);
  }
  return { regions, counters, flags };
}
