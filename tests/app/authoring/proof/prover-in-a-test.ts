import { SCENARIO_FILE } from '#formats/scenario/file-names.ts';
import { createStudioStore, type StudioStore } from '#app/authoring/document/studio-store.ts';
import { createProver, type ProverParts } from '#app/authoring/proof/prover.ts';
import { createProofQueue } from '#app/authoring/proof/worker/proof-queue.ts';
import type { Prover } from '#app/authoring/proof/use-proof.ts';
import { readPersonaTexts } from '#cli/library/read-library.ts';

/** The real prover on this thread: timers of its own, nothing that waits. */
export function proverHere(store: StudioStore, parts: Partial<ProverParts> = {}): Prover {
  const later: ProverParts['later'] = (act, after) => {
    const clock = setTimeout(act, Math.min(after, 5));
    return () => clearTimeout(clock);
  };
  return createProver(store, {
    library: () => readPersonaTexts(),
    openWorker: ({ heard }) => ({
      tell: createProofQueue({ say: heard, later, now: () => performance.now() }),
      close: () => undefined,
    }),
    openHere: () => Promise.reject(new Error('there is a worker')),
    later: (act, after) => (after > 1000 ? () => undefined : later(act, after)),
    patience: 30_000,
    ...parts,
  });
}

export const studioOf = (text: string) => createStudioStore({ [SCENARIO_FILE]: text }, () => 0);

/** Puts words in the place of others. */
export function replaceIn(store: StudioStore, found: string | RegExp, insert: string): void {
  const text = store.getState().files[SCENARIO_FILE]?.text ?? '';
  const match = typeof found === 'string' ? text.indexOf(found) : text.search(found);
  const old = typeof found === 'string' ? found : (found.exec(text)?.[0] ?? '');
  if (match < 0) throw new Error(`there is no ${String(found)} in the text`);
  store.edit({
    label: 'Replace',
    changes: [{ file: SCENARIO_FILE, steps: [[{ from: match, to: match + old.length, insert }]] }],
  });
}
