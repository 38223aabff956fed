import { memoryBackend } from './memory-backend.ts';
import type { TalkBackend } from './talk-backend.ts';
import { readTalkRecord, type TalkRecord } from './talk-record.ts';

/** Whether what is played is also kept, in words a screen can show. */
export type Keeping =
  | { readonly state: 'kept' }
  /** No database here: everything works, and is gone when the tab closes. */
  | { readonly state: 'this-tab-only'; readonly detail: string }
  /** The last write failed; its talks live on in this tab and are written again with the next. */
  | { readonly state: 'not-saved'; readonly reason: 'full' | 'failed'; readonly detail: string };

export type Saved =
  | { readonly outcome: 'saved' | 'in-this-tab-only'; readonly record: TalkRecord }
  /** Another tab went on with the same talk; nothing was written. */
  | { readonly outcome: 'conflict'; readonly stored: TalkRecord };

export interface Talks {
  /** Latest first. */
  readonly records: readonly TalkRecord[];
  /** How many stored things were no talks; they are left out, and left alone. */
  readonly damaged: number;
}

export interface TalkStore {
  readonly list: () => Promise<Talks>;
  readonly get: (id: string) => Promise<TalkRecord | null>;
  /** Keeps `record` as the next revision. Never rejects: what cannot be written stays in this tab, and `keeping` says so. */
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
  readonly otherTabs?: { readonly tell: () => void; readonly hear: (listener: () => void) => void };
}

const KEPT: Keeping = { state: 'kept' };

/** The one owner of stored talks. Opens its backend at the first call and falls back to memory when that fails. */
export function createTalkStore({ open, now, otherTabs }: TalkStoreParts): TalkStore {
  let opened: Promise<TalkBackend> | undefined;
  let keeping: Keeping = KEPT;
  const listeners = new Set<() => void>();
  /** Talks whose last write failed. They hide the older state on disk. */
  const unsaved = new Map<string, TalkRecord>();

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
      set({ state: 'this-tab-only', detail: describe(error) });
      notify();
      return memoryBackend();
    });
    return opened;
  }

  async function readStored(): Promise<readonly unknown[]> {
    try {
      return await (await backend()).readAll();
    } catch (error) {
      set({ state: 'not-saved', reason: 'failed', detail: describe(error) });
      notify();
      return [];
    }
  }

  async function write(record: TalkRecord): Promise<Saved> {
    const id = record.attempt.id;
    try {
      const place = await backend();
      const result = await place.write(record);
      if (!result.written) {
        const stored = readTalkRecord(result.stored);
        if (stored) return { outcome: 'conflict', stored };
        // What lies there is damaged: nobody can go on with it, so it gives way.
        await place.remove(id);
        await place.write(record);
      }
      unsaved.delete(id);
      if (keeping.state === 'not-saved' && unsaved.size === 0) set(KEPT);
      return { outcome: keeping.state === 'this-tab-only' ? 'in-this-tab-only' : 'saved', record };
    } catch (error) {
      unsaved.set(id, record);
      set({ state: 'not-saved', reason: isFull(error) ? 'full' : 'failed', detail: describe(error) });
      return { outcome: 'in-this-tab-only', record };
    }
  }

  return {
    list: async () => {
      const stored = await readStored();
      const read = stored.map(readTalkRecord);
      const byId = new Map<string, TalkRecord>();
      for (const record of read) if (record) byId.set(record.attempt.id, record);
      for (const [id, record] of unsaved) byId.set(id, record);
      const records = [...byId.values()].toSorted((a, b) => b.updatedAt - a.updatedAt);
      return { records, damaged: read.filter((record) => record === null).length };
    },
    get: async (id) => {
      const waiting = unsaved.get(id);
      if (waiting) return waiting;
      try {
        return readTalkRecord(await (await backend()).read(id));
      } catch {
        return null;
      }
    },
    save: async (record) => {
      const next = { ...record, revision: record.revision + 1, updatedAt: now() };
      const saved = await write(next);
      if (saved.outcome === 'saved') {
        for (const [id, waiting] of unsaved) if (id !== record.attempt.id) await write(waiting);
      }
      changed();
      return saved;
    },
    remove: async (id) => {
      unsaved.delete(id);
      await (await backend()).remove(id);
      changed();
    },
    removeAll: async () => {
      unsaved.clear();
      await (await backend()).removeAll();
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

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}

function describe(error: unknown): string {
  return error instanceof Error || error instanceof DOMException
    ? `${error.name}: ${error.message}`
    : String(error);
}
