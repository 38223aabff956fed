import type { CatalogueEntry, ScenarioCard } from '#core/model/scenario-card.ts';
import type { Scenario } from '#core/model/scenario.ts';

/** The scenarios this page was built with, as the shell hands them in. */
export interface RoomLibrary {
  readonly entries: readonly CatalogueEntry[];
  /** `undefined` when there is no sound scenario of that id; rejects when its file cannot be fetched. */
  readonly load: (id: string) => Promise<Scenario | undefined>;
}

/** What the page knows of a room's scenario before it is loaded; null for one that only the room's server has. */
export function cardIn({ entries }: RoomLibrary, id: string): ScenarioCard | null {
  return entries.find((entry): entry is ScenarioCard => entry.ok && entry.id === id) ?? null;
}
