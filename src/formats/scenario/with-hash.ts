import type { Scenario } from '#core/model/scenario.ts';

/** A scenario whose hash is worked out when first asked for: a quarter of the time of loading, and wanted once somebody talks. */
export function withHash(scenario: Omit<Scenario, 'hash'>, work: () => string): Scenario {
  let hash: string | undefined;
  return {
    ...scenario,
    get hash() {
      return (hash ??= work());
    },
  };
}
