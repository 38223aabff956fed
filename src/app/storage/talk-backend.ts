import type { TalkRecord } from './talk-record.ts';

/** The key is the talk's id, if all is well. */
export interface StoredThing {
  readonly key: string;
  readonly value: unknown;
}

/** A place where talks can be kept. What it reads is unchecked: disks hold surprises. */
export interface TalkBackend {
  readAll(): Promise<readonly StoredThing[]>;
  read(id: string): Promise<unknown>;
  /**
   * Writes when the stored record has the revision that `record` was made from (`record.revision - 1`), or when there
   * is none and it is not asked to go on with one; otherwise writes nothing and hands back what is stored. Resolves once
   * it would survive a crash of the tab.
   */
  write(
    record: TalkRecord,
    mustGoOn?: boolean,
  ): Promise<{ readonly written: true } | { readonly written: false; readonly stored: unknown }>;
  remove(id: string): Promise<void>;
  removeAll(): Promise<void>;
}

/** Whether a write made from an older state would overwrite `stored`. */
export function wouldOverwrite(stored: unknown, record: TalkRecord): boolean {
  if (typeof stored !== 'object' || stored === null) return false;
  const { revision } = stored as { revision?: unknown };
  return typeof revision === 'number' && revision >= record.revision;
}
