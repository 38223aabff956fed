import { databaseBackend } from './database-backend.ts';
import { openJournal } from './journal.ts';
import { createTalkStore, type TalkStore, type TalkStoreParts } from './talk-store.ts';

/** A database that neither answers nor fails within this time is treated as failed, so that nobody waits for it. */
const PATIENCE_MS = 4000;

/** The store of this browser. */
export function openTalkStore({ whenFree }: Required<Pick<TalkStoreParts, 'whenFree'>>): TalkStore {
  return createTalkStore({
    open: async () => {
      const backend = await withinPatience(databaseBackend());
      return { ...backend, write: (record, mustGoOn) => withinPatience(backend.write(record, mustGoOn)) };
    },
    now: () => Date.now(),
    journal: openJournal(() => localStorage),
    whenFree,
    ...(typeof BroadcastChannel !== 'undefined' && {
      otherTabs: otherTabsOf(new BroadcastChannel('hold-the-line-talks')),
    }),
  });
}

function otherTabsOf(channel: BroadcastChannel): NonNullable<TalkStoreParts['otherTabs']> {
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a broadcast channel has no target origin
    tell: () => channel.postMessage('changed'),
    hear: (listener) => channel.addEventListener('message', listener),
  };
}

function withinPatience<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`the browser’s database did not answer within ${PATIENCE_MS / 1000} seconds`)),
      PATIENCE_MS,
    );
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
