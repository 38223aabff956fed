import type { VotesFile } from './votes-file.ts';

/** Drafts of the studio: scenarios that are being written in this browser. */

export interface DraftRecord {
  readonly id: string;
  /** The scenario's title when it was last kept; may be empty. */
  readonly title: string;
  /** File → text, as they stand. Texts may be broken: a draft is never refused. */
  readonly texts: Readonly<Record<string, string>>;
  /** Binary files, such as `audio/hello.ogg`. */
  readonly blobs: Readonly<Record<string, Blob>>;
  /** Of sessions in the classroom, for the author to learn from; not part of what is handed on. */
  readonly votes?: readonly VotesFile[];
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly updatedAt: number;
  /** Counts writes; a write that follows another than the stored one is a conflict. */
  readonly revision: number;
  /** Up to which change of which session's journal the texts are; written with them, so that the two never disagree. */
  readonly noted?: { readonly session: string; readonly upTo: number };
}

export type DraftCard = Pick<DraftRecord, 'id' | 'title' | 'createdAt' | 'updatedAt'>;

export interface DraftVersion {
  readonly id: string;
  readonly draft: string;
  /** What the author calls it; null for those that were kept by themselves. */
  readonly name: string | null;
  readonly at: number;
  readonly texts: Readonly<Record<string, string>>;
}

export type DraftSaved =
  | { readonly outcome: 'saved'; readonly record: DraftRecord }
  /** Another tab wrote meanwhile: nothing was overwritten. */
  | { readonly outcome: 'conflict'; readonly stored: DraftRecord }
  /** It was deleted, here or in another tab. */
  | { readonly outcome: 'deleted' }
  /** It lives on in this tab and is written again with the next change. */
  | { readonly outcome: 'not-saved'; readonly reason: 'full' | 'failed'; readonly detail: string };

/** Kept in IndexedDB; where there is none, in memory, and said so. */
export interface DraftStore {
  /** The one changed last first. */
  readonly list: () => Promise<readonly DraftCard[]>;
  readonly read: (id: string) => Promise<DraftRecord | undefined>;
  readonly create: (
    draft: Pick<DraftRecord, 'title' | 'texts'> & Partial<Pick<DraftRecord, 'blobs' | 'votes'>>,
  ) => Promise<DraftRecord>;
  /** Writes on top of the revision that `record` has. */
  readonly save: (record: DraftRecord) => Promise<DraftSaved>;
  readonly remove: (id: string) => Promise<void>;
  /** Latest first. */
  readonly versions: (draft: string) => Promise<readonly DraftVersion[]>;
  /** Of versions without a name only the newest fifty stay. Rejects where it cannot be written. */
  readonly keepVersion: (version: Omit<DraftVersion, 'id'>) => Promise<DraftVersion>;
  /** Calls a kept version by another name; null takes the name away. */
  readonly nameVersion: (version: DraftVersion, name: string | null) => Promise<void>;
  readonly removeVersion: (id: string) => Promise<void>;
  /** Called when any draft changed, in this tab or another. Returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Whether its last write failed, so that what is read of it is in this tab only. */
  readonly unwritten: (id: string) => boolean;
  /** Whether what is written outlives the tab. */
  readonly durable: () => boolean;
}
