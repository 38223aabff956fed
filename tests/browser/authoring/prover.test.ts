import { SCENARIO_FILE } from '#formats/scenario/file-names.ts';
import { expect, test, vi } from 'vitest';
import { createStudioStore } from '#app/authoring/document/studio-store.ts';
import { placeOfWorker } from '#app/analyst/place-of-worker.ts';
import type { FromProofWorker } from '#app/authoring/proof/proof-messages.ts';
import { openProver } from '#app/authoring/proof/open-prover.ts';
import text from '../../fixtures/scenarios/late-parcel/scenario.yaml?raw';

test(
  'the document is proven in a worker of its own, and again after an edit',
  { timeout: 60_000 },
  async () => {
    const store = createStudioStore({ [SCENARIO_FILE]: text }, () => performance.now());
    const prover = openProver(store);
    const settled = () => vi.waitFor(() => expect(prover.get().state).toBe('settled'), { timeout: 30_000 });
    await settled();
    expect(prover.get().proof).toMatchObject({ revision: 0, solved: { complete: true } });
    const scenario = await prover.scenario();
    expect(scenario?.id).toBe('late-parcel');
    expect(scenario?.hash).toBe(prover.get().proof?.solved?.hash);

    const found = 'trust: 1.., knows-date: true';
    const at = text.indexOf(found) + found.length;
    store.edit({
      label: 'Ask for more',
      changes: [{ file: SCENARIO_FILE, steps: [[{ from: at, to: at, insert: ', mood: furious' }]] }],
    });
    await vi.waitFor(() => expect(prover.get().proof?.revision).toBe(1), { timeout: 30_000 });
    expect(prover.get().proof?.news[0]?.message).toBe(
      'Your last edit made the ending “Delivered” unreachable.',
    );
    prover.close();
  },
);

test('a worker that the browser ends without a word is noticed at once, and another one answers', async () => {
  const opened: Worker[] = [];
  const Real = Worker;
  vi.stubGlobal(
    'Worker',
    class extends Real {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given);
        opened.push(this);
      }
    },
  );
  try {
    const store = createStudioStore({ [SCENARIO_FILE]: text }, () => performance.now());
    const prover = openProver(store);
    const settled = () => vi.waitFor(() => expect(prover.get().state).toBe('settled'), { timeout: 20_000 });
    await settled();
    // Nothing tells the page of this: no event comes.
    opened[0]?.terminate();
    store.edit({
      label: 'Type',
      changes: [{ file: SCENARIO_FILE, steps: [[{ from: 0, to: 0, insert: '# more\n' }]] }],
    });
    await vi.waitFor(() => expect(prover.get().proof?.revision).toBe(1), { timeout: 20_000 });
    expect(opened).toHaveLength(2);
    prover.close();
  } finally {
    vi.unstubAllGlobals();
  }
}, 60_000);

test('a worker can be watched over before it begins to prove', async () => {
  const worker = new Worker(
    new URL('../../../src/app/authoring/proof/worker/proof-worker.ts', import.meta.url),
    { type: 'module' },
  );
  const said: string[] = [];
  const { tell, close } = placeOfWorker(worker, {
    heard: ({ kind }: FromProofWorker) => said.push(kind),
    died: (detail) => said.push(detail),
  });
  tell({ kind: 'library', personas: [] });
  tell({ kind: 'prove', revision: 0, texts: { [SCENARIO_FILE]: text } });
  await vi.waitFor(() => expect(said).toEqual(['ready', 'proof']), { timeout: 20_000 });
  close();
});
