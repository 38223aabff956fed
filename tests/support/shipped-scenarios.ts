import { readLibrary } from '#cli/library/read-library.ts';
import type { Scenario } from '#core/model/scenario.ts';

/** Every shipped scenario with its id, as rows for `it.each`. */
export async function shippedScenarios(): Promise<[string, Scenario][]> {
  const { entries } = await readLibrary();
  return entries.flatMap(({ scenario }) => (scenario ? [[scenario.id, scenario] as [string, Scenario]] : []));
}
