import { catalogue, loadScenario } from 'virtual:scenarios';
import type { CatalogueEntry } from '#core/model/scenario-card.ts';
import type { Scenario } from '#core/model/scenario.ts';

/** The scenarios that were built into the app. */
export interface ScenarioLibrary {
  readonly entries: readonly CatalogueEntry[];
  /** `undefined` when there is no sound scenario of that id; rejects when its file cannot be fetched. */
  readonly load: (id: string) => Promise<Scenario | undefined>;
}

export const builtInLibrary: ScenarioLibrary = { entries: catalogue, load: loadScenario };
