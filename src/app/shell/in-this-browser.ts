import { createOwnScenarios, ownScenarioDatabase } from '#app/storage/own-scenarios.ts';
import { otherTabsOf } from '#app/storage/other-tabs.ts';
import { withOwn } from './own-library.ts';
import { builtInLibrary } from './scenario-library.ts';

/** Scenarios written in this browser, and the library with them in it. */

export const ownScenarios = createOwnScenarios(
  ownScenarioDatabase,
  typeof BroadcastChannel === 'undefined'
    ? undefined
    : otherTabsOf(new BroadcastChannel('hold-the-line-own-scenarios')),
);

/** Read with the engine of today: what it takes to read is fetched with the first of one's own that is played. */
export const library = withOwn(builtInLibrary, ownScenarios, async (texts) =>
  (await import('#app/authoring/share/read-texts.ts')).readTexts(texts),
);
