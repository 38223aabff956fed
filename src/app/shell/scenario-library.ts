import { catalogue, loadScenario } from 'virtual:scenarios';
import type { CatalogueEntry } from '#core/model/scenario-card.ts';
import type { Scenario } from '#core/model/scenario.ts';

/** The scenarios that can be played. */
export interface ScenarioLibrary {
  readonly entries: readonly CatalogueEntry[];
  /** `undefined` when there is no sound scenario of that id; rejects when its file cannot be fetched. */
  readonly load: (id: string) => Promise<Scenario | undefined>;
  /** Called when `entries` is another list. Returns how to stop. Absent where it never changes. */
  readonly subscribe?: (listener: () => void) => () => void;
  /** The files of a scenario that was written in this browser; undefined for any other. */
  readonly textsOf?: (id: string) => Promise<Readonly<Record<string, string>> | undefined>;
}

/** Those that were built into the app. */
export const builtInLibrary: ScenarioLibrary = { entries: catalogue, load: loadScenario };
