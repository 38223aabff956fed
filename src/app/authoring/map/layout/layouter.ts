import type { Layout, LayoutAsk } from './layout.ts';

export interface LayoutQuestion {
  readonly id: number;
  readonly ask: LayoutAsk;
}

export interface LayoutAnswer {
  readonly id: number;
  readonly layout: Layout;
}

/** Gives maps their places, in a worker where there can be one. */
export interface Layouter {
  /** Null when it was closed, or another question came, before the answer. */
  readonly layOut: (ask: LayoutAsk) => Promise<Layout | null>;
  readonly close: () => void;
}

interface Pending {
  readonly question: LayoutQuestion;
  readonly settle: (layout: Layout | null) => void;
  readonly fail: (reason: unknown) => void;
}

/** @param openWorker throws where there can be no worker */
export function createLayouter(openWorker: () => Worker): Layouter {
  let worker: Worker | null = null;
  let workersWork = true;
  let pending: Pending | null = null;
  let asked = 0;

  function open(): Worker {
    const opened = openWorker();
    opened.addEventListener('message', ({ data }: MessageEvent<LayoutAnswer>) => {
      if (pending?.question.id !== data.id) return;
      pending.settle(data.layout);
      pending = null;
    });
    opened.addEventListener('error', (event) => {
      event.preventDefault();
      opened.terminate();
      worker = null;
      workersWork = false;
      if (pending) void answerHere(pending);
    });
    return opened;
  }

  /** Without a worker the same code runs on the page, fetched only then. */
  async function answerHere(waiting: Pending): Promise<void> {
    try {
      const { layOut } = await import('./lay-out.ts');
      if (pending === waiting) pending = null;
      waiting.settle(layOut(waiting.question.ask));
    } catch (reason) {
      waiting.fail(reason);
    }
  }

  return {
    layOut: (ask) =>
      new Promise((settle, fail) => {
        pending?.settle(null);
        asked += 1;
        const waiting = { question: { id: asked, ask }, settle, fail };
        pending = waiting;
        try {
          if (!workersWork) throw new Error('no worker here');
          worker ??= open();
          // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no target origin
          worker.postMessage(waiting.question);
        } catch {
          workersWork = false;
          void answerHere(waiting);
        }
      }),
    close: () => {
      pending?.settle(null);
      pending = null;
      worker?.terminate();
      worker = null;
    },
  };
}
