import { SCENARIO_FILE } from '#formats/scenario/file-names.ts';
import { createStudioStore } from '#app/authoring/document/studio-store.ts';
import { openProver } from '#app/authoring/proof/open-prover.ts';

/** Milliseconds of one edit. */
export interface ProofTimes {
  readonly kind: 'word' | 'reply';
  /** From the keystroke to findings and figures on the page, those that come at once. */
  readonly shown: number;
  /** To those of every situation that is looked at. */
  readonly settled: number;
  /** Of `shown`, what the worker took. */
  readonly took: number;
}

export interface ProofBench {
  readonly opened: number;
  readonly situations: number;
  readonly findings: number;
  readonly times: readonly ProofTimes[];
}

/** Opens a text in the studio's own document and prover, and edits it: letters in a reply, and a behaviour of a reply. */
globalThis.measureProof = async (text: string, rounds: number): Promise<ProofBench> => {
  const store = createStudioStore({ [SCENARIO_FILE]: text }, () => performance.now());
  const began = performance.now();
  const prover = openProver(store);
  const until = (done: () => boolean) =>
    new Promise<number>((resolve) => {
      const look = () => {
        if (!done()) return;
        stop();
        resolve(performance.now());
      };
      const stop = prover.subscribe(look);
      look();
    });
  const isSettled = () => {
    const { state, proof } = prover.get();
    if (state === 'failed') throw new Error(prover.get().detail ?? 'it failed');
    return state === 'settled' && proof?.revision === store.getState().revision;
  };
  const opened = (await until(isSettled)) - began;
  const times: ProofTimes[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const kind of ['word', 'word', 'word', 'reply'] as const) {
      const source = store.getState().files[SCENARIO_FILE];
      const at = placeOf(source?.text ?? '', kind, round);
      const insert = kind === 'word' ? 'x' : '\n          - listen.paraphrase';
      const pressed = performance.now();
      store.edit({
        label: 'Type',
        changes: [{ file: SCENARIO_FILE, steps: [[{ from: at, to: at, insert }]] }],
      });
      const { revision } = store.getState();
      const shown = (await until(() => prover.get().proof?.revision === revision)) - pressed;
      const took = prover.get().proof?.took ?? NaN;
      const settled = (await until(isSettled)) - pressed;
      times.push({ kind, shown, settled, took });
    }
  }
  const { proof } = prover.get();
  prover.close();
  return {
    opened,
    situations: proof?.solved?.situations ?? 0,
    findings: proof?.findings.length ?? 0,
    times,
  };
};

/** Within a reply's words somewhere in the second half; or after the markers of one. */
function placeOf(text: string, kind: ProofTimes['kind'], round: number): number {
  const from = text.indexOf('replies:', Math.floor(text.length * (0.5 + round / 100)));
  return kind === 'word'
    ? text.indexOf(' ', text.indexOf('says: ', from) + 'says: '.length)
    : text.indexOf('markers:', from) + 'markers:'.length;
}

declare global {
  var measureProof: (text: string, rounds: number) => Promise<ProofBench>;
}
