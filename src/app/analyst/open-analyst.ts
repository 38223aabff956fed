import { createAnalyst, type Analyst, type AnalystPlace, type PlaceEvents } from './analyst.ts';
import { placeOfWorker } from './place-of-worker.ts';

/** A worker that says nothing for so long is taken for dead: the largest scenario we look at takes a few seconds. */
const PATIENCE_MS = 30_000;

/** The analyst of this browser. Nothing is fetched before it is asked or warmed. */
export function openAnalyst(): Analyst {
  return createAnalyst({ openWorker, openHere, patience: PATIENCE_MS });
}

function openWorker(events: PlaceEvents): AnalystPlace {
  const worker = new Worker(new URL('./analyst-worker.ts', import.meta.url), {
    type: 'module',
    name: 'analyst',
  });
  return placeOfWorker(worker, events);
}

async function openHere({ heard }: PlaceEvents): Promise<AnalystPlace> {
  const { createQuestionQueue } = await import('./question-queue.ts');
  return {
    tell: createQuestionQueue({ say: heard, later: (act) => setTimeout(act, 0) }),
    close: () => undefined,
  };
}
