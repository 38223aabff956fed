import type { Scenario } from '#core/model/scenario.ts';
import type { Proof, Solved } from './proof.ts';

/** What passes between the page and the worker that proves. */

/** A persona file of the library: one that scenarios may name without bringing it. */
export interface PersonaText {
  readonly file: string;
  readonly text: string;
}

/** File → text, as the studio has them. */
export type ProofTexts = Readonly<Record<string, string>>;

/** A proof on its way: figures of the beats that are those of the proof said before it are null, for they are long. */
export type SaidProof = Omit<Proof, 'solved'> & {
  readonly solved: (Omit<Solved, 'beats'> & { readonly beats: Solved['beats'] | null }) | null;
};

export type ToProofWorker =
  | { readonly kind: 'library'; readonly personas: readonly PersonaText[] }
  /** Puts any question before it out of date. */
  | { readonly kind: 'prove'; readonly revision: number; readonly texts: ProofTexts }
  /** The scenario of the texts asked about last. */
  | { readonly kind: 'scenario'; readonly id: number };

export type FromProofWorker =
  /** The worker's code is there. `life` is a lock that it holds for as long as it lives; absent where the browser has none. */
  | { readonly kind: 'ready'; readonly life?: string }
  | {
      readonly kind: 'proof';
      readonly proof: SaidProof;
      /** Whether a more thorough one of the same texts follows. */
      readonly more: boolean;
    }
  | { readonly kind: 'scenario'; readonly id: number; readonly scenario: Scenario | null }
  | { readonly kind: 'failed'; readonly revision: number; readonly detail: string };
