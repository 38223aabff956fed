import type { Prover, ProofState } from '#app/authoring/proof/use-proof.ts';

/** A prover that knows what a test tells it. */
export function toldProver(): { readonly prover: Prover; readonly tell: (next: ProofState) => void } {
  const listeners = new Set<() => void>();
  let state: ProofState = { proof: null, lastWhole: null, state: 'working', detail: null };
  const prover: Prover = {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    scenario: () => Promise.resolve(null),
    again: () => undefined,
    close: () => undefined,
  };
  const tell = (next: ProofState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  return { prover, tell };
}
