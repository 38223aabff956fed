/** What a worker tells the page; whoever opens it knows of what shape its messages are. */
interface WorkerEvents {
  readonly heard: (message: never) => void;
  readonly died: (detail: string) => void;
}

/** A worker as a place that is told messages, and says by events what it heard and whether it died. */
export function placeOfWorker(
  worker: Worker,
  { heard, died }: WorkerEvents,
): { readonly tell: (message: unknown) => void; readonly close: () => void } {
  worker.addEventListener('message', ({ data }: MessageEvent) => heard(data as never));
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
