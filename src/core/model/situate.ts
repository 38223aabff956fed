import { LEDGER_COUNTERS, LEDGER_FLAGS } from '#core/machine/ledger.ts';
import type { CounterSpec, Situation } from './condition.ts';
import type { Persona, Scenario } from './scenario.ts';

/** Where a talk is to begin; what is left out is as the scenario has it. */
export type Standpoint = Partial<Situation>;

/**
 * The same scenario, begun elsewhere: at another beat, in another mood, with other things behind it. Names and values that the
 * scenario does not have are passed over, and counters held within their bounds, so that a standpoint outlives an edit.
 *
 * Its hash tells it from the scenario and from other standpoints. It is no content hash: talks with it are tried, not kept.
 */
export function situate(scenario: Scenario, at: Standpoint): Scenario {
  const { persona } = scenario;
  const counters: Record<string, CounterSpec> = { ...LEDGER_COUNTERS, ...scenario.counters };
  const flags: Readonly<Record<string, boolean>> = { ...LEDGER_FLAGS, ...scenario.flags };
  const begun = (specs: Readonly<Record<string, CounterSpec>>) =>
    Object.fromEntries(
      Object.entries(specs).map(([name, spec]) => {
        const wanted = at.counters?.[name] ?? spec.start;
        return [name, { ...spec, start: Math.min(spec.max, Math.max(spec.min, wanted)) }];
      }),
    );
  const set = (known: Readonly<Record<string, boolean>>) =>
    Object.fromEntries(Object.entries(known).map(([name, start]) => [name, at.flags?.[name] ?? start]));
  return {
    ...scenario,
    hash: JSON.stringify([scenario.hash, at]),
    start: at.beat !== undefined && Object.hasOwn(scenario.beats, at.beat) ? at.beat : scenario.start,
    counters: begun(counters),
    flags: set(flags),
    persona: {
      ...persona,
      counters: begun(persona.counters),
      flags: set(persona.flags),
      regions: regionsAt(persona, at.regions ?? {}),
    },
  };
}

function regionsAt({ regions }: Persona, wanted: Readonly<Record<string, string>>): Persona['regions'] {
  return Object.fromEntries(
    Object.entries(regions).map(([id, region]) => {
      const state = wanted[id];
      return [
        id,
        state !== undefined && Object.hasOwn(region.states, state) ? { ...region, initial: state } : region,
      ];
    }),
  );
}
