import type { DraftNote } from './draft-note.ts';
import type { DraftCard, DraftRecord, DraftVersion } from './draft-store.ts';

/** A place where drafts can be kept. What it reads is unchecked: disks hold surprises. */
export interface DraftBackend {
  /** What lists show of each draft, without its texts. */
  readCards(): Promise<readonly unknown[]>;
  read(id: string): Promise<unknown>;
  /**
   * Writes when the stored record has the revision before this one's, or, for revision 1, when there is none. Otherwise writes
   * nothing and hands back what is stored: undefined where it was deleted.
   */
  write(
    record: DraftRecord,
    card: DraftCard,
  ): Promise<{ readonly written: true } | { readonly written: false; readonly stored: unknown }>;
  /** With its versions, notes and file handle. */
  remove(id: string): Promise<void>;
  readVersions(draft: string): Promise<readonly unknown[]>;
  writeVersion(version: DraftVersion): Promise<void>;
  removeVersion(id: string): Promise<void>;
  readNotes(draft: string): Promise<readonly unknown[]>;
  writeNote(note: DraftNote): Promise<void>;
  /** Drops a session's notes up to and with the `upTo`th. */
  removeNotes(draft: string, session: string, upTo: number): Promise<void>;
  readHandle(draft: string): Promise<unknown>;
  writeHandle(draft: string, handle: unknown): Promise<void>;
}

/** Whether `record` may be written where `stored` lies. What is damaged gives way. */
export function mayFollow(stored: unknown, record: DraftRecord): boolean {
  if (stored === undefined) return record.revision === 1;
  if (typeof stored !== 'object' || stored === null) return true;
  const { revision } = stored as { revision?: unknown };
  return typeof revision !== 'number' || revision === record.revision - 1;
}
