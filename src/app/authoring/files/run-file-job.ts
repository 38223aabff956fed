import type { FileJob, FileJobDone } from './file-messages.ts';

/** Whatever takes longer than this in the worker is stopped: our largest honest archive takes a second. */
const PATIENCE_MS = 20_000;

const LOST = 'a part of the studio could not be loaded; is the connection down?';

/**
 * What a job needs did not come, or ended under it. That may pass: the same job may well be done when it is asked for again.
 */
export class NotLoaded extends Error {}

/**
 * Does a job in a worker of its own, which ends with it; on the page where there can be none. Rejects when it takes too long, or
 * cannot be done; with `NotLoaded` where that has nothing to do with the job.
 */
export function runFileJob(job: FileJob): Promise<FileJobDone> {
  const worker = openWorker();
  if (!worker) return here(job);
  return new Promise<FileJobDone>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`not done within ${PATIENCE_MS / 1000} seconds`)),
      PATIENCE_MS,
    );
    worker.addEventListener('message', ({ data }: MessageEvent<FileJobDone>) => {
      clearTimeout(timer);
      if (data.kind === 'failed') reject(new Error(data.detail));
      else resolve(data);
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      clearTimeout(timer);
      // One that has begun reports what it stumbles over itself: this one did not come, or died.
      reject(new NotLoaded(event.message || LOST));
    });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no target origin
    worker.postMessage(job);
  }).finally(() => worker.terminate());
}

/** A part of the studio that is on its way; rejects with `NotLoaded` where it does not come. */
export async function loaded<Part>(part: Promise<Part>): Promise<Part> {
  try {
    return await part;
  } catch (cause) {
    throw new NotLoaded(LOST, { cause });
  }
}

/** Fetches what does the jobs, so that they are done without a connection too. */
export async function fetchFileWorker(): Promise<void> {
  await runFileJob({ kind: 'import', given: [], library: [] });
}

function openWorker(): Worker | null {
  try {
    return new Worker(new URL('./file-worker.ts', import.meta.url), { type: 'module', name: 'files' });
  } catch {
    return null;
  }
}

async function here(job: FileJob): Promise<FileJobDone> {
  const { doFileJob } = await loaded(import('./do-file-job.ts'));
  return doFileJob(job);
}
