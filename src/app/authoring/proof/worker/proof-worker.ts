import type { FromProofWorker, ToProofWorker } from '#app/authoring/proof/proof-messages.ts';
import { createProofQueue } from './proof-queue.ts';

/** The prover in a thread of its own. */

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no target origin
const say = (message: FromProofWorker) => globalThis.postMessage(message);

const read = createProofQueue({
  say,
  later: (act, after) => {
    const clock = setTimeout(act, after);
    return () => clearTimeout(clock);
  },
  now: () => performance.now(),
});
/** What came before the page could watch over this worker: it waits, so that no proof is worked on unwatched. */
let early: ToProofWorker[] | null = [];
globalThis.addEventListener('message', ({ data }: MessageEvent<ToProofWorker>) => {
  if (early) early.push(data);
  else read(data);
});

function begin(life?: string): void {
  say(life === undefined ? { kind: 'ready' } : { kind: 'ready', life });
  const came = early ?? [];
  early = null;
  for (const message of came) read(message);
}

/** Where pages may not know of locks, as over plain HTTP, silence alone tells that this worker is no more. */
if (!navigator.locks) begin();
else {
  const life = crypto.randomUUID();
  navigator.locks
    .request(life, () => {
      begin(life);
      return new Promise(() => undefined);
    })
    .catch(() => begin());
}
