import type { DraftBackend } from './draft-backend.ts';
import { draftMemoryBackend } from './draft-memory-backend.ts';
import { cardOf, isSameTexts, readDraftCard, readDraftRecord, readDraftVersion } from './draft-record.ts';
import type { DraftRecord, DraftSaved, DraftStore, DraftVersion } from './draft-store.ts';
import { notSaved } from './keeping.ts';

export interface DraftStoreParts {
  readonly open: () => Promise<DraftBackend>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: () => string;
  readonly otherTabs?: { readonly tell: () => void; readonly hear: (listener: () => void) => void };
}

/** Versions that nobody named are kept up to this many a draft: some eight hours of work at one every ten minutes. */
export const MOST_UNNAMED = 50;

/** The one owner of drafts, and the place they are in, for what is kept beside them. */
export interface OpenedDrafts {
  readonly store: DraftStore;
  readonly backend: () => Promise<DraftBackend>;
}

/** Opens its backend at the first call and falls back to memory when that fails. */
export function createDraftStore({ open, now, newId, otherTabs }: DraftStoreParts): OpenedDrafts {
  let opened: Promise<DraftBackend> | undefined;
  let isDurable = true;
  const listeners = new Set<() => void>();
  /** Drafts whose last write failed, as they should be, on the revision that is stored. They hide the older state on disk. */
  const unsaved = new Map<string, DraftRecord>();
  /** Of those, the ones that were never written at all. */
  const unborn = new Set<string>();
  /** The last write of each draft that is still going on. */
  const underWay = new Map<string, Promise<unknown>>();

  const notify = () => {
    for (const listener of listeners) listener();
  };
  otherTabs?.hear(notify);
  const changed = () => {
    notify();
    otherTabs?.tell();
  };

  function backend(): Promise<DraftBackend> {
    opened ??= open().catch(() => {
      isDurable = false;
      queueMicrotask(notify);
      return draftMemoryBackend();
    });
    return opened;
  }

  /** Whoever opens a draft that was only just closed gets it as it was left. */
  async function read(id: string): Promise<DraftRecord | undefined> {
    await underWay.get(id);
    const waiting = unsaved.get(id);
    if (waiting) return waiting;
    return readDraftRecord(await (await backend()).read(id), id) ?? undefined;
  }

  function settle(id: string): void {
    unsaved.delete(id);
    unborn.delete(id);
  }

  async function write(record: DraftRecord): Promise<DraftSaved> {
    const next = { ...record, revision: unborn.has(record.id) ? 1 : record.revision + 1, updatedAt: now() };
    try {
      const result = await (await backend()).write(next, cardOf(next));
      if (result.written) {
        settle(record.id);
        return { outcome: 'saved', record: next };
      }
      const stored = readDraftRecord(result.stored, record.id);
      if (!stored) {
        settle(record.id);
        return { outcome: 'deleted' };
      }
      settle(record.id);
      // Another tab, or this one before it ended, has written these very words.
      return isSameTexts(stored.texts, next.texts)
        ? { outcome: 'saved', record: stored }
        : { outcome: 'conflict', stored };
    } catch (error) {
      unsaved.set(record.id, { ...record, updatedAt: next.updatedAt });
      const failure = notSaved(error);
      if (failure.state !== 'not-saved') throw error;
      return { outcome: 'not-saved', reason: failure.reason, detail: failure.detail };
    }
  }

  /** One write of a draft after the other. */
  function writeInTurn(record: DraftRecord): Promise<DraftSaved> {
    const before = underWay.get(record.id) ?? Promise.resolve();
    const writing = before.then(() => write(record));
    const done = writing
      .catch(() => undefined)
      .finally(() => {
        if (underWay.get(record.id) === done) underWay.delete(record.id);
      });
    underWay.set(record.id, done);
    return writing;
  }

  async function versions(draft: string): Promise<readonly DraftVersion[]> {
    const kept = await (await backend()).readVersions(draft);
    return kept.flatMap((value) => readDraftVersion(value) ?? []).toSorted((a, b) => b.at - a.at);
  }

  /** The oldest without a name make way. */
  async function thinOut(draft: string): Promise<void> {
    const unnamed = (await versions(draft)).filter(({ name }) => name === null);
    for (const { id } of unnamed.slice(MOST_UNNAMED)) await (await backend()).removeVersion(id);
  }

  const store: DraftStore = {
    list: async () => {
      const kept = await (await backend()).readCards();
      const cards = new Map(
        kept.flatMap((value) => {
          const card = readDraftCard(value);
          return card ? [[card.id, card] as const] : [];
        }),
      );
      for (const record of unsaved.values()) cards.set(record.id, cardOf(record));
      return [...cards.values()].toSorted((a, b) => b.updatedAt - a.updatedAt);
    },
    read,
    create: async ({ title, texts, blobs = {}, votes }) => {
      const at = now();
      const times = { createdAt: at, updatedAt: at };
      const record = { id: newId(), title, texts, blobs, ...(votes && { votes }), ...times, revision: 0 };
      unborn.add(record.id);
      const saved = await writeInTurn(record);
      changed();
      return saved.outcome === 'saved' ? saved.record : record;
    },
    save: async (record) => {
      const saved = await writeInTurn(record);
      changed();
      return saved;
    },
    remove: async (id) => {
      settle(id);
      await (await backend()).remove(id);
      changed();
    },
    versions,
    keepVersion: async (version) => {
      const kept = { ...version, id: newId() };
      await (await backend()).writeVersion(kept);
      if (version.name === null) await thinOut(version.draft);
      changed();
      return kept;
    },
    nameVersion: async (version, name) => {
      await (await backend()).writeVersion({ ...version, name });
      changed();
    },
    removeVersion: async (id) => {
      await (await backend()).removeVersion(id);
      changed();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    unwritten: (id) => unsaved.has(id),
    durable: () => isDurable,
  };
  return { store, backend };
}
