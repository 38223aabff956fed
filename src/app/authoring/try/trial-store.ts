import { createStore, type StoreApi } from 'zustand/vanilla';
import type { StudioStore } from '#app/authoring/document/studio-store.ts';
import { EMPTY_STANDPOINT, type SaidReply, type Trial } from './trial.ts';

/** The talk being tried beside the editor. It belongs to the open document and outlives the panel, which may be shut. */
export type TrialStore = StoreApi<Trial>;

const trials = new WeakMap<StudioStore, TrialStore>();

/** The first seed; a roll of the variants takes the next one. */
const FIRST_SEED = 1;

export function trialOf(studio: StudioStore): TrialStore {
  let trial = trials.get(studio);
  if (!trial) {
    trial = createStore<Trial>(() => ({
      beat: null,
      at: EMPTY_STANDPOINT,
      said: [],
      seed: FIRST_SEED,
      follow: true,
    }));
    trials.set(studio, trial);
  }
  return trial;
}

/** Begins a talk at a beat (null: where the scenario starts), as talks come there. What was tried before is dropped. */
export function tryFrom(studio: StudioStore, beat: string | null): void {
  trialOf(studio).setState({ beat, at: EMPTY_STANDPOINT, said: [] });
}

export function say(store: TrialStore, said: SaidReply): void {
  store.setState((trial) => ({ said: [...trial.said, said] }));
}

/** The talk after its first `count` replies. */
export function rewind(store: TrialStore, count: number): void {
  store.setState((trial) => ({ said: trial.said.slice(0, Math.max(0, count)) }));
}
