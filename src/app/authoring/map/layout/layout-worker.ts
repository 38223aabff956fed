import { layOut } from './lay-out.ts';
import type { LayoutAnswer, LayoutQuestion } from './layouter.ts';

/** Lays out maps off the page’s thread, so that typing never waits for a picture. */
globalThis.addEventListener('message', ({ data }: MessageEvent<LayoutQuestion>) => {
  const answer: LayoutAnswer = { id: data.id, layout: layOut(data.ask) };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no target origin
  globalThis.postMessage(answer);
});
