import { createStudioStore } from '#app/authoring/document/studio-store.ts';
import type { Texts } from '#app/authoring/document/history.ts';
import { compareSolved } from '#app/authoring/proof/news.ts';
import { openProver } from '#app/authoring/proof/open-prover.ts';
import type { Proof, ProofNews } from '#app/authoring/proof/proof.ts';
import type { Prover } from '#app/authoring/proof/use-proof.ts';

/** What a difference did to the proof. */
export type ProofDifference =
  | { readonly state: 'compared'; readonly news: readonly ProofNews[] }
  /** One of the two cannot be played, so there is nothing to compare. */
  | { readonly state: 'unplayable'; readonly which: 'before' | 'after' | 'both' }
  | { readonly state: 'failed' };

/** Longer than this for two proofs and they are given up. */
const PATIENCE_MS = 30_000;

/** Proves both states of the texts in a worker of its own, and compares what is true of each. Never rejects. */
export async function compareProofs(before: Texts, after: Texts): Promise<ProofDifference> {
  try {
    const old = await prove(before);
    const now = await prove(after);
    if (!old.solved || !now.solved) {
      const which = old.solved ? 'after' : now.solved ? 'before' : 'both';
      return { state: 'unplayable', which };
    }
    return { state: 'compared', news: compareSolved(old.solved, now.solved, 'The difference') };
  } catch {
    return { state: 'failed' };
  }
}

async function prove(texts: Texts): Promise<Proof> {
  const prover = openProver(createStudioStore(texts, Date.now));
  try {
    return await settled(prover);
  } finally {
    prover.close();
  }
}

function settled(prover: Prover): Promise<Proof> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const { state, proof, detail } = prover.get();
      if (state === 'failed') reject(new Error(detail ?? 'no proof'));
      if (state === 'settled' && proof) resolve(proof);
    };
    setTimeout(() => reject(new Error('no proof in time')), PATIENCE_MS);
    prover.subscribe(look);
    look();
  });
}
