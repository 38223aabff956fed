import type { DraftRecord } from '#app/storage/draft-store.ts';
import type { VotesFile } from '#app/storage/votes-file.ts';
import type { Keeping } from './keeping-state.ts';
import type { VersionKeeper } from './keep-versions.ts';

/** Keeps the open document while it is written, and says how that goes. */
export interface DraftKeeper {
  readonly get: () => Keeping;
  readonly subscribe: (listener: () => void) => () => void;
  /** When what an ended tab left has been looked for. Show the document then; it may be edited before. */
  readonly ready: Promise<void>;
  /** The draft as it was last written or read. */
  readonly record: () => DraftRecord;
  /** Writes at once what waits. */
  readonly flush: () => Promise<void>;
  /** The draft's binary files, by name. */
  readonly recordings: {
    /** As they are now, written or not. */
    readonly all: () => DraftRecord['blobs'];
    /** Each in place of the one of the same name. Written at once; where that fails, it is tried again like a change of the words. */
    readonly add: (recordings: DraftRecord['blobs']) => Promise<void>;
  };
  /** Votes of sessions that are kept with the draft. */
  readonly votes: {
    /** The same list while nothing changes. */
    readonly all: () => readonly VotesFile[];
    /** In place of an older file of the same session. Written at once; where that fails, it is tried again like a change of the words. */
    readonly put: (file: VotesFile) => Promise<void>;
    readonly remove: (id: string) => Promise<void>;
    /** What was removed here last, to be had back; null once something came. */
    readonly removed: () => VotesFile | null;
  };
  readonly versions: VersionKeeper;
  /** Of a conflict: writes over the other tab's words, which become a version, and over its recordings of the same name. */
  readonly keepMine: () => Promise<void>;
  /** Of a conflict: what is here becomes a version, and the other tab's words are shown. Of recordings with the same name its own stay. */
  readonly takeTheirs: () => Promise<void>;
  /** Of a conflict, or of a draft deleted elsewhere: what is here becomes a draft of its own. Its id. */
  readonly keepAsCopy: () => Promise<string>;
  readonly dismiss: () => void;
  readonly close: () => void;
}
