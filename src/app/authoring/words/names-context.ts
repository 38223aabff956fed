import { createContext, useContext } from 'react';
import type { CustomerNames } from './condition-words.ts';

/** What the rows and lines of a view call the customer's moods: read once for all of them. Null: as the file writes them. */
export const NamesContext = createContext<CustomerNames | null>(null);

export const useNames = (): CustomerNames | null => useContext(NamesContext);
