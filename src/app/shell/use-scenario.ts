import { useCallback } from 'react';
import type { BrokenCard } from '#core/model/scenario-card.ts';
import type { Scenario } from '#core/model/scenario.ts';
import type { ScenarioLibrary } from './scenario-library.ts';
import { useLoaded } from '#app/ui/use-loaded.ts';

export type FoundScenario =
  | { readonly state: 'waiting' }
  | { readonly state: 'ready'; readonly scenario: Scenario }
  | { readonly state: 'unknown' }
  | { readonly state: 'broken'; readonly card: BrokenCard }
  | { readonly state: 'unreachable'; readonly error: unknown; readonly retry: () => void };

/** The scenario an address names, or why there is none. */
export function useScenario(library: ScenarioLibrary, id: string): FoundScenario {
  const load = useCallback(() => library.load(id), [library, id]);
  const { loaded, retry } = useLoaded(load);
  const broken = library.entries.find((entry): entry is BrokenCard => !entry.ok && entry.id === id);
  if (broken) return { state: 'broken', card: broken };
  if (loaded.state === 'waiting') return loaded;
  if (loaded.state === 'failed') return { state: 'unreachable', error: loaded.error, retry };
  return loaded.value ? { state: 'ready', scenario: loaded.value } : { state: 'unknown' };
}
