import type { Analyst } from '#app/analyst/analyst.ts';
import type { FindWayIn } from '#app/classroom/way-in.ts';
import type { OwnScenarios } from '#app/storage/own-scenarios.ts';
import type { TalkStore } from '#app/storage/talk-store.ts';
import type { ScenarioLibrary } from './scenario-library.ts';

/** What every screen is built from. Tests hand in their own. */
export interface AppParts {
  readonly library: ScenarioLibrary;
  readonly store: TalkStore;
  readonly analyst: Analyst;
  /** Scenarios written in this browser; absent where nothing is written. */
  readonly ownScenarios?: OwnScenarios | undefined;
  /** How classroom rooms are reached; absent where a page has no classroom. */
  readonly findWayIn?: FindWayIn;
}
