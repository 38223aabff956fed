import { doFileJob } from './do-file-job.ts';
import type { FileJob, FileJobDone } from './file-messages.ts';

/** Reads and packs files in a thread of its own: whatever they are, the page stays quick, and can stop it. */

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no target origin
const say = (message: FileJobDone) => globalThis.postMessage(message);

globalThis.addEventListener('message', ({ data }: MessageEvent<FileJob>) => {
  try {
    say(doFileJob(data));
  } catch (error) {
    say({ kind: 'failed', detail: String(error) });
  }
});
