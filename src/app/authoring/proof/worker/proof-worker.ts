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
globalThis.addEventListener('message', ({ data }: MessageEvent<ToProofWorker>) => read(data));

/** Where pages may not know of locks, as over plain HTTP, silence alone tells that this worker is no more. */
const life = navigator.locks ? crypto.randomUUID() : null;
if (life === null) say({ kind: 'ready' });
else
  navigator.locks
    .request(life, () => {
      say({ kind: 'ready', life });
      return new Promise(() => undefined);
    })
    .catch(() => say({ kind: 'ready' }));
