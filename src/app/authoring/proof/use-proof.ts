import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Scenario } from '#core/model/scenario.ts';
import type { Proof } from './proof.ts';

/** The proof of the open document, kept up to date in a worker while the author writes. */
export interface Prover {
  readonly get: () => ProofState;
  readonly subscribe: (listener: () => void) => () => void;
  /** The scenario of the present texts once they are proven whole; null where errors stand in the way. */
  readonly scenario: () => Promise<Scenario | null>;
  /** After it `failed`: from the beginning, with a fresh worker. */
  readonly again: () => void;
  readonly close: () => void;
}

export interface ProofState {
  /** The latest; null before the first. */
  readonly proof: Proof | null;
  /** The latest in which the scenario was whole, for overlays that stay while something is half typed. */
  readonly lastWhole: Proof | null;
  readonly state: 'working' | 'settled' | 'failed';
  /** Why there is none, where `failed`; why it was begun anew, where `working`. */
  readonly detail: string | null;
}

export const ProverContext = createContext<Prover | null>(null);

export function useProver(): Prover {
  const prover = useContext(ProverContext);
  if (!prover) throw new Error('the studio’s views live inside a workspace, which has the prover');
  return prover;
}

export function useProof(): ProofState {
  return useProofPart(everything);
}

const everything = (state: ProofState) => state;

/**
 * A part of what is known. Renders again only when that is another object: a proof comes after every few letters, and most of what
 * is on the screen is none of its business.
 */
export function useProofPart<Part>(part: (state: ProofState) => Part): Part {
  const { subscribe, get } = useProver();
  return useSyncExternalStore(subscribe, () => part(get()));
}
