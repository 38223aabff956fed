import { createContext, useContext } from 'react';
import type { OwnScenarios } from '#app/storage/own-scenarios.ts';

/** Putting a draft into the catalogue of this browser. */
export interface Publisher {
  readonly own: OwnScenarios;
  /** Whether a shipped scenario has that id: two of one name could not be told apart. */
  readonly isTaken: (id: string) => Promise<boolean>;
}

/** Null where nothing can be published, as on a page without its catalogue. */
export const PublisherContext = createContext<Publisher | null>(null);

export const usePublisher = (): Publisher | null => useContext(PublisherContext);
