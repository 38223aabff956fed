import type { Scenario } from '#core/model/scenario.ts';
import type { OwnScenario, OwnScenarios } from '#app/storage/own-scenarios.ts';
import type { ScenarioLibrary } from './scenario-library.ts';

/** Reads a scenario from its texts. Rejects where they make none. */
export type ReadTexts = (texts: OwnScenario['texts']) => Promise<Scenario>;

/**
 * The scenarios that were built into the app, and after them those of this browser. One's own never hides a shipped one: of two
 * with one id the shipped one counts.
 */
export function withOwn(builtIn: ScenarioLibrary, own: OwnScenarios, read: ReadTexts): ScenarioLibrary {
  const shipped = new Set(builtIn.entries.map(({ id }) => id));
  const find = (id: string) => (shipped.has(id) ? undefined : own.all().find((each) => each.id === id));
  let seen: readonly OwnScenario[] | null = null;
  let entries = builtIn.entries;
  return {
    get entries() {
      if (own.all() !== seen) {
        seen = own.all();
        entries = [
          ...builtIn.entries,
          ...seen.filter(({ id }) => !shipped.has(id)).map(({ card }) => ({ ...card, own: true as const })),
        ];
      }
      return entries;
    },
    load: async (id) => {
      if (shipped.has(id)) return builtIn.load(id);
      await own.ready;
      const found = find(id);
      return found && read(found.texts);
    },
    subscribe: own.subscribe,
    textsOf: async (id) => {
      await own.ready;
      return find(id)?.texts;
    },
  };
}
