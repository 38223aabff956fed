import type { FromWorker, ToWorker } from './analyst-messages.ts';
import { createQuestionQueue } from './question-queue.ts';

/** The analyst in a thread of its own. */

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no target origin
const say = (message: FromWorker) => globalThis.postMessage(message);

const read = createQuestionQueue({ say, later: (act) => setTimeout(act, 0) });
globalThis.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => read(data));
say({ kind: 'ready' });
