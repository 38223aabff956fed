import { createDraftStore } from './create-draft-store.ts';
import { draftDatabaseBackend } from './draft-database-backend.ts';
import { openDraftJournal, type DraftJournal } from './draft-journal.ts';
import { draftSessions, type DraftSessions } from './draft-sessions.ts';
import type { DraftStore } from './draft-store.ts';
import { otherTabsOf } from './other-tabs.ts';
import { withinPatience } from './within-patience.ts';

/** All that is kept of drafts in this browser. */
export interface DraftKeeping {
  readonly drafts: DraftStore;
  readonly journal: DraftJournal;
  readonly sessions: DraftSessions;
  /** The file or folder on the disk that a draft is saved to; what the browser keeps of it outlives the tab. */
  readonly handles: {
    /** Undefined where there is none, or the browser cannot keep one. */
    readonly read: (draft: string) => Promise<unknown>;
    /** Never rejects: without it, the next save asks where to again. */
    readonly keep: (draft: string, handle: unknown) => Promise<void>;
  };
}

let keeping: DraftKeeping | undefined;

/** What this browser keeps of drafts: one for the whole page, however often it is asked for. */
export function openDraftKeeping(): DraftKeeping {
  keeping ??= open();
  return keeping;
}

export function openDraftStore(): DraftStore {
  return openDraftKeeping().drafts;
}

function open(): DraftKeeping {
  const { store, backend } = createDraftStore({
    open: async () => {
      const place = await withinPatience(draftDatabaseBackend());
      return {
        ...place,
        read: (id) => withinPatience(place.read(id)),
        write: (record, card) => withinPatience(place.write(record, card)),
      };
    },
    now: () => Date.now(),
    newId: () => crypto.randomUUID(),
    ...(typeof BroadcastChannel !== 'undefined' && {
      otherTabs: otherTabsOf(new BroadcastChannel('hold-the-line-drafts')),
    }),
  });
  return {
    drafts: {
      ...store,
      create: (draft) => {
        askToStay();
        return store.create(draft);
      },
    },
    journal: openDraftJournal(() => localStorage, backend),
    sessions: draftSessions(typeof navigator === 'undefined' ? undefined : navigator.locks),
    handles: {
      read: async (draft) => {
        try {
          return await (await backend()).readHandle(draft);
        } catch {
          return undefined;
        }
      },
      keep: async (draft, handle) => {
        try {
          await (await backend()).writeHandle(draft, handle);
        } catch {
          // It is known in this tab all the same.
        }
      },
    },
  };
}

/** Browsers throw away what pages store when the disk runs full, but not of pages that asked. Nothing waits for the answer. */
function askToStay(): void {
  navigator.storage?.persist?.().catch(() => undefined);
}
