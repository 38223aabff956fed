import { databaseBackend } from './database-backend.ts';
import { openJournal } from './journal.ts';
import { otherTabsOf } from './other-tabs.ts';
import { createTalkStore, type TalkStore, type TalkStoreParts } from './talk-store.ts';
import { withinPatience } from './within-patience.ts';

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
