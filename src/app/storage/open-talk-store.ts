import { databaseBackend } from './database-backend.ts';
import type { TalkBackend } from './talk-backend.ts';
import { createTalkStore, type TalkStore, type TalkStoreParts } from './talk-store.ts';

/** A database that neither opens nor fails within this time is treated as missing, so that nobody waits for it. */
const PATIENCE_MS = 4000;

/** The store of this browser. */
export function openTalkStore(): TalkStore {
  return createTalkStore({
    open: () => withinPatience(databaseBackend()),
    now: () => Date.now(),
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

function withinPatience(opening: Promise<TalkBackend>): Promise<TalkBackend> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`the browser did not open its database within ${PATIENCE_MS / 1000} seconds`)),
      PATIENCE_MS,
    );
    opening.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
