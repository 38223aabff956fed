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
say({ kind: 'ready' });
