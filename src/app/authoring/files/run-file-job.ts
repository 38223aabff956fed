import type { FileJob, FileJobDone } from './file-messages.ts';

/** Whatever takes longer than this in the worker is stopped: our largest honest archive takes a second. */
const PATIENCE_MS = 20_000;

/**
 * Does a job in a worker of its own, which ends with it; on the page where there can be none. Rejects when it takes too long, or
 * cannot be done.
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
      // One that has begun reports what it stumbles over itself: this one did not come.
      reject(new Error(event.message || 'a part of the studio could not be loaded; is the connection down?'));
    });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no target origin
    worker.postMessage(job);
  }).finally(() => worker.terminate());
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
  const { doFileJob } = await import('./do-file-job.ts');
  return doFileJob(job);
}
