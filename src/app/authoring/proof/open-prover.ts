import type { StudioStore } from '#app/authoring/document/studio-store.ts';
import { placeOfWorker } from '#app/analyst/place-of-worker.ts';
import type { FromProofWorker } from './proof-messages.ts';
import { createProver, type ProvingEvents, type ProvingPlace } from './prover.ts';
import type { Prover } from './use-proof.ts';

/** A worker that says nothing for so long is taken for dead: the largest scenario we look at takes a few seconds. */
const PATIENCE_MS = 30_000;

/** The prover of this browser. Nothing of it is fetched before a document is open. */
export function openProver(store: StudioStore): Prover {
  return createProver(store, {
    library: async () => (await import('virtual:personas')).personas,
    openWorker,
    openHere,
    later,
    patience: PATIENCE_MS,
  });
}

function later(act: () => void, after: number): () => void {
  const clock = setTimeout(act, after);
  return () => clearTimeout(clock);
}

function openWorker(events: ProvingEvents): ProvingPlace {
  const worker = new Worker(new URL('./worker/proof-worker.ts', import.meta.url), {
    type: 'module',
    name: 'prover',
  });
  const watch = new AbortController();
  const place = placeOfWorker(worker, {
    died: events.died,
    heard: (message: FromProofWorker) => {
      if (message.kind === 'ready' && message.life !== undefined)
        watchOver(message.life, watch.signal, events.died);
      events.heard(message);
    },
  });
  return {
    tell: place.tell,
    close: () => {
      watch.abort();
      place.close();
    },
  };
}

/** However a worker ends, without a word too, the browser lets go of the lock that it held. */
function watchOver(life: string, signal: AbortSignal, died: (detail: string) => void): void {
  navigator.locks
    .request(life, { signal }, () => died('the browser ended the worker'))
    .catch(() => undefined);
}

async function openHere({ heard }: ProvingEvents): Promise<ProvingPlace> {
  const { createProofQueue } = await import('./worker/proof-queue.ts');
  return {
    tell: createProofQueue({ say: heard, later, now: () => performance.now() }),
    close: () => undefined,
  };
}
