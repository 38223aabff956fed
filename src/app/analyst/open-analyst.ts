import { createAnalyst, type Analyst, type AnalystPlace, type PlaceEvents } from './analyst.ts';
import type { FromWorker } from './analyst-messages.ts';

/** A worker that says nothing for so long is taken for dead: the largest scenario we look at takes a few seconds. */
const PATIENCE_MS = 30_000;

/** The analyst of this browser. Nothing is fetched before it is asked or warmed. */
export function openAnalyst(): Analyst {
  return createAnalyst({ openWorker, openHere, patience: PATIENCE_MS });
}

function openWorker({ heard, died }: PlaceEvents): AnalystPlace {
  const worker = new Worker(new URL('./analyst-worker.ts', import.meta.url), {
    type: 'module',
    name: 'analyst',
  });
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => heard(data));
  worker.addEventListener('messageerror', () => died('an answer could not be read'));
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    worker.terminate();
    died(event.message || 'the worker could not be started');
  });
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no target origin
    tell: (message) => worker.postMessage(message),
    close: () => worker.terminate(),
  };
}

async function openHere({ heard }: PlaceEvents): Promise<AnalystPlace> {
  const { createQuestionQueue } = await import('./question-queue.ts');
  return {
    tell: createQuestionQueue({ say: heard, later: (act) => setTimeout(act, 0) }),
    close: () => undefined,
  };
}
