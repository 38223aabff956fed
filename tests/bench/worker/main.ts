import { catalogue, loadScenario } from 'virtual:scenarios';
import type { Solved } from './solve-in-worker.ts';

/** Solves every shipped scenario so many times, each in a worker of its own, as a page would that opens one. */
globalThis.solveShipped = async (rounds) => {
  const found: Solved[] = [];
  for (const { id } of catalogue) {
    const scenario = await loadScenario(id);
    const worker = new Worker(new URL('./solve-in-worker.ts', import.meta.url), { type: 'module' });
    found.push(
      await new Promise<Solved>((done, fail) => {
        worker.addEventListener('message', ({ data }: MessageEvent<Solved>) => done(data));
        worker.addEventListener('error', ({ message }) => fail(new Error(message)));
        worker.postMessage({ scenario, rounds }, []);
      }),
    );
    worker.terminate();
  }
  return found;
};
