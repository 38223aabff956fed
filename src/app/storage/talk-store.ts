import { openJournal, type Journal } from './journal.ts';
import { KEPT, notSaved, thisTabOnly, type Keeping } from './keeping.ts';
import { memoryBackend } from './memory-backend.ts';
import { wouldOverwrite, type StoredThing, type TalkBackend } from './talk-backend.ts';
import { readTalkRecord, type TalkRecord } from './talk-record.ts';

export type Saved =
  | { readonly outcome: 'saved' | 'in-this-tab-only'; readonly record: TalkRecord }
  /** Another tab went on with the same talk; nothing was written. */
  | { readonly outcome: 'conflict'; readonly stored: TalkRecord }
  /** It was removed, here or in another tab; nothing was written, so that it does not come back. */
  | { readonly outcome: 'removed' };

export interface Talks {
  /** Latest first. */
  readonly records: readonly TalkRecord[];
  /** How many stored things were no talks; they are left out, and left alone. */
  readonly damaged: number;
}

export interface TalkStore {
  readonly list: () => Promise<Talks>;
  readonly get: (id: string) => Promise<TalkRecord | null>;
  /**
   * Keeps `record` as the next revision, `record.revision + 1`. It is in the journal when the call returns and in the
   * database when the promise resolves. Revision 0 is a new talk, also where one of its name was removed. May be called on
   * top of a save still under way; a conflict of that one is then a conflict of this one too. Never rejects: what cannot be
   * written stays in this tab, and `keeping` says so.
   */
  readonly save: (record: TalkRecord) => Promise<Saved>;
  readonly remove: (id: string) => Promise<void>;
  readonly removeAll: () => Promise<void>;
  readonly keeping: () => Keeping;
  /** Called after every change, in this tab or another; returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
}

export interface TalkStoreParts {
  readonly open: () => Promise<TalkBackend>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly journal?: Journal;
  /** What the write of a noted change waits for, so that it is not in the way of showing that change. */
  readonly whenFree?: () => Promise<void>;
  readonly otherTabs?: { readonly tell: () => void; readonly hear: (listener: () => void) => void };
}

/** A store without a journal relies on its backend alone. */
const NO_JOURNAL = openJournal(() => null);

/** Whether another tab, or this one before it ended, has written the very state that was to be written. */
function isSameState(stored: TalkRecord, record: TalkRecord): boolean {
  return JSON.stringify(stored) === JSON.stringify(readTalkRecord(record, record.attempt.id));
}

/** The one owner of stored talks. Opens its backend at the first call and falls back to memory when that fails. */
export function createTalkStore({
  open,
  now,
  journal = NO_JOURNAL,
  whenFree,
  otherTabs,
}: TalkStoreParts): TalkStore {
  let opened: Promise<TalkBackend> | undefined;
  let keeping: Keeping = KEPT;
  const listeners = new Set<() => void>();
  /** Talks whose last write failed. They hide the older state on disk. */
  const unsaved = new Map<string, TalkRecord>();
  /** The last save of each talk that is still being written. */
  const underWay = new Map<string, { readonly record: TalkRecord; readonly saved: Promise<Saved> }>();

  const notify = () => {
    for (const listener of listeners) listener();
  };
  otherTabs?.hear(notify);
  const changed = () => {
    notify();
    otherTabs?.tell();
  };
  const set = (next: Keeping) => {
    keeping = next;
  };

  function backend(): Promise<TalkBackend> {
    opened ??= open().catch((error: unknown) => {
      set(thisTabOnly(error));
      // What this tab noted before it knew goes when the tab goes, as is said on screen.
      for (const { record } of underWay.values()) journal.forget(record);
      notify();
      return memoryBackend();
    });
    return opened;
  }

  async function readStored(): Promise<readonly StoredThing[]> {
    try {
      return await (await backend()).readAll();
    } catch (error) {
      set(notSaved(error));
      notify();
      return [];
    }
  }

  /** A memory does not outlive the tab: what is noted must then stay noted. */
  function forget(record: TalkRecord): void {
    if (keeping.state !== 'this-tab-only') journal.forget(record);
  }

  function isOutdone(record: TalkRecord): boolean {
    const waiting = unsaved.get(record.attempt.id);
    return waiting !== undefined && waiting.revision > record.revision;
  }

  /** `record` is written, or will never be. */
  function settle(record: TalkRecord): void {
    forget(record);
    if (!isOutdone(record)) unsaved.delete(record.attempt.id);
    if (keeping.state === 'not-saved' && unsaved.size === 0) set(KEPT);
  }

  /** The state of a talk to go on from: of all that is known here, the newest. */
  function newest(id: string, stored: TalkRecord | null): TalkRecord | null {
    const own = underWay.get(id)?.record ?? unsaved.get(id);
    if (own) return own;
    const noted = journal.read(id);
    if (!noted || !wouldOverwrite(stored, noted)) return noted ?? stored;
    forget(noted);
    return stored;
  }

  async function write(record: TalkRecord, mustGoOn = false): Promise<Saved> {
    const id = record.attempt.id;
    try {
      const place = await backend();
      const result = await place.write(record, mustGoOn && !unsaved.has(id));
      if (!result.written) {
        if (result.stored === undefined) {
          settle(record);
          return { outcome: 'removed' };
        }
        const stored = readTalkRecord(result.stored, id);
        if (stored) {
          settle(record);
          return isSameState(stored, record) ? { outcome: 'saved', record } : { outcome: 'conflict', stored };
        }
        // What lies there is damaged: nobody can go on with it, so it gives way.
        await place.remove(id);
        await place.write(record);
      }
      settle(record);
      return { outcome: keeping.state === 'this-tab-only' ? 'in-this-tab-only' : 'saved', record };
    } catch (error) {
      if (!isOutdone(record)) unsaved.set(id, record);
      set(notSaved(error));
      return { outcome: 'in-this-tab-only', record };
    }
  }

  async function writeAfter(
    earlier: Promise<Saved> | undefined,
    record: TalkRecord,
    { mustGoOn, mayWait }: { readonly mustGoOn: boolean; readonly mayWait: boolean },
  ): Promise<Saved> {
    const free = mayWait ? whenFree?.() : undefined;
    const before = await earlier;
    await free;
    if (before?.outcome === 'conflict' || before?.outcome === 'removed') {
      forget(record);
      return before;
    }
    const saved = await write(record, mustGoOn);
    if (saved.outcome === 'saved') {
      for (const [id, waiting] of unsaved) if (!underWay.has(id)) await write(waiting);
    }
    return saved;
  }

  /** Resolves with `saved`; until then, `record` is what is read of its talk. */
  async function track(record: TalkRecord, saved: Promise<Saved>): Promise<Saved> {
    const { id } = record.attempt;
    underWay.set(id, { record, saved });
    await saved;
    if (underWay.get(id)?.record === record) underWay.delete(id);
    return saved;
  }

  /** What a tab noted that ended before it could write it is written by the tab that goes on with the talk. */
  function adopt(noted: TalkRecord, stored: TalkRecord | null): void {
    void track(noted, writeAfter(undefined, noted, { mustGoOn: stored !== null, mayWait: true }));
  }

  async function save(next: TalkRecord): Promise<Saved> {
    const id = next.attempt.id;
    const noted = journal.read(id);
    // Another tab noted what it has yet to write.
    if (noted && wouldOverwrite(noted, next)) return { outcome: 'conflict', stored: noted };
    const isNoted = keeping.state !== 'this-tab-only' && journal.note(next);
    const earlier = underWay.get(id)?.saved;
    // What a tab noted that ended before it could write, nobody has removed.
    const mustGoOn = next.revision > 1 && (earlier !== undefined || noted === null);
    // A new talk is not shown before it is written.
    const mayWait = isNoted && next.revision > 1;
    return track(next, writeAfter(earlier, next, { mustGoOn, mayWait }));
  }

  return {
    list: async () => {
      const stored = await readStored();
      const read = stored.map(({ key, value }) => readTalkRecord(value, key));
      const byId = new Map<string, TalkRecord>();
      for (const record of read) if (record) byId.set(record.attempt.id, record);
      const ids = new Set([
        ...byId.keys(),
        ...journal.readAll().map(({ attempt }) => attempt.id),
        ...unsaved.keys(),
        ...underWay.keys(),
      ]);
      const records = [...ids]
        .flatMap((id) => newest(id, byId.get(id) ?? null) ?? [])
        .toSorted((a, b) => b.updatedAt - a.updatedAt);
      return { records, damaged: read.filter((record) => record === null).length };
    },
    get: async (id) => {
      const own = underWay.get(id)?.record ?? unsaved.get(id);
      if (own) return own;
      try {
        const stored = readTalkRecord(await (await backend()).read(id), id);
        const record = newest(id, stored);
        const isOnlyNoted = record !== stored && !underWay.has(id) && !unsaved.has(id);
        if (record && isOnlyNoted && keeping.state !== 'this-tab-only') adopt(record, stored);
        return record;
      } catch {
        return newest(id, null);
      }
    },
    save: async (record) => {
      const saved = await save({ ...record, revision: record.revision + 1, updatedAt: now() });
      changed();
      return saved;
    },
    remove: async (id) => {
      await underWay.get(id)?.saved;
      unsaved.delete(id);
      await (await backend()).remove(id);
      journal.remove(id);
      changed();
    },
    removeAll: async () => {
      await Promise.all([...underWay.values()].map(({ saved }) => saved));
      unsaved.clear();
      await (await backend()).removeAll();
      journal.removeAll();
      if (keeping.state === 'not-saved') set(KEPT);
      changed();
    },
    keeping: () => keeping,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
