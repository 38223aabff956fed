import type { Texts } from '#app/authoring/document/history.ts';
import { textsOf, type StudioStore } from '#app/authoring/document/studio-store.ts';
import { draftOf } from '#app/authoring/document/use-studio.ts';
import { changesBetween } from '#app/storage/draft-note.ts';
import { isSameTexts } from '#app/storage/draft-record.ts';
import type { DraftRecord, DraftSaved, DraftStore } from '#app/storage/draft-store.ts';
import { fileChangesBetween } from './file-changes.ts';
import type { DraftNotice, DraftState, Keeping } from './keeping-state.ts';
import type { KeepParts } from './keep-parts.ts';
import { keptVotes } from './kept-votes.ts';
import { keepVersions } from './keep-versions.ts';
import type { DraftKeeper } from './draft-keeper.ts';
import { ASIDE, recoverEnded } from './recover-ended.ts';
import { whenToWrite } from './when-to-write.ts';

export function keepDraft(
  studio: StudioStore,
  record: DraftRecord,
  drafts: DraftStore,
  parts: KeepParts,
): DraftKeeper {
  const session = parts.newId();
  const release = parts.sessions.hold(session);
  const versions = keepVersions(studio, record, drafts, parts);
  const listeners = new Set<() => void>();
  let keeping: Keeping = { draft: { state: drafts.durable() ? 'saved' : 'this-tab-only' }, notice: null };
  let base = record;
  let blobs = record.blobs;
  const votes = keptVotes(record.votes);
  /** The texts as they were last noted. */
  let noted: Texts = record.texts;
  let seq = 0;
  let saving: Promise<void> | null = null;
  const writing = whenToWrite(parts, () => void flush());
  /** Ended sessions whose words are in the document, to be forgotten once it is written. */
  let adopted: readonly string[] = [];
  /** The ended session whose words the next note has. */
  let taking: string | null = null;
  /** Those whose words fit nowhere, to be forgotten once the author has seen them. */
  let leftOver: readonly string[] = [];
  /** What was read had not reached the disk. */
  let isUnwritten = drafts.unwritten(record.id);
  let closed = false;

  function tell(change: Partial<Keeping>): void {
    keeping = { ...keeping, ...change };
    for (const listener of listeners) listener();
  }
  const tellState = (draft: DraftState) => tell({ draft });
  const settled = (): DraftState => ({ state: drafts.durable() ? 'saved' : 'this-tab-only' });
  const hasUnsavedWords = () => isUnwritten || blobs !== base.blobs || !isSameTexts(noted, base.texts);
  const isDirty = () => hasUnsavedWords() || votes.isDirty();
  const isHeldBack = () => keeping.draft.state === 'conflict' || keeping.draft.state === 'deleted';

  function note(whole = false): void {
    const texts = textsOf(studio.getState().files);
    const changes = changesBetween(whole ? {} : noted, texts);
    noted = texts;
    if (changes.length === 0) return;
    seq++;
    parts.journal.note({
      draft: record.id,
      session,
      seq,
      base: base.revision,
      changes,
      ...(whole && { whole: true as const }),
      ...(taking !== null && { takes: taking }),
    });
  }

  function changed(): void {
    const before = seq;
    note();
    if (seq === before) return;
    // What happened before is no news to whoever writes on.
    if (keeping.notice?.kind === 'followed') tell({ notice: null });
    if (!isHeldBack()) wait();
  }

  function wait(): void {
    if (keeping.draft.state === 'saved') tellState({ state: 'saving' });
    writing.soon();
  }

  async function flush(): Promise<void> {
    writing.callOff();
    // One write after the other; whoever asks meanwhile gets one that has their change.
    for (let under = saving; under; under = saving) await under;
    if (isHeldBack()) return;
    writing.begun();
    if (!isDirty()) return forgetUpTo(seq);
    saving = write().finally(() => {
      saving = null;
    });
    await saving;
  }

  async function write(): Promise<void> {
    const upTo = seq;
    const { title } = draftOf(studio.getState());
    const saved = await drafts.save({
      ...base,
      title,
      texts: noted,
      blobs,
      votes: votes.all(),
      noted: { session, upTo },
    });
    await take(saved, upTo);
  }

  async function take(saved: DraftSaved, upTo: number): Promise<void> {
    switch (saved.outcome) {
      case 'saved':
        base = { ...saved.record, blobs };
        votes.follow(saved.record.votes);
        isUnwritten = false;
        forgetUpTo(upTo);
        if (isDirty()) wait();
        return;
      case 'conflict':
        return hasUnsavedWords() ? disagree(saved.stored) : goOnFrom(saved.stored);
      case 'deleted':
        note(true);
        return tellState({ state: 'deleted' });
      case 'not-saved':
        tellState({ state: 'not-saved', reason: saved.reason, detail: saved.detail });
        if (!closed) writing.again();
        return undefined;
    }
  }

  function forgetUpTo(upTo: number): void {
    parts.journal.forget(record.id, session, upTo);
    for (const ended of adopted) parts.journal.forget(record.id, ended);
    adopted = [];
    if (!isHeldBack()) tellState(isDirty() ? { state: 'saving' } : settled());
  }

  async function disagree(stored: DraftRecord): Promise<void> {
    writing.callOff();
    // Whole, so that it can be read without the text that it was made on, which is overwritten.
    note(true);
    tellState({ state: 'conflict', stored });
    await versions.keep(ASIDE, noted).catch(() => undefined);
  }

  /** Shows what is stored elsewhere, as one step that can be undone. */
  function follow(stored: DraftRecord, label: string): void {
    const before = textsOf(studio.getState().files);
    base = stored;
    blobs = stored.blobs;
    noted = stored.texts;
    votes.follow(stored.votes);
    tellState(settled());
    const changes = fileChangesBetween(before, stored.texts);
    if (changes.length > 0) studio.edit({ label, changes, mergeKey: label });
    if (isDirty()) wait();
  }

  /** Nothing here disagrees with what another tab wrote. */
  function goOnFrom(stored: DraftRecord): void {
    const isNews = !isSameTexts(stored.texts, noted);
    follow(stored, 'Changes from another tab');
    if (isNews) tell({ notice: { kind: 'followed' } });
  }

  async function look(): Promise<void> {
    for (let under = saving; under; under = saving) await under;
    const stored = await drafts.read(record.id).catch(() => base);
    if (closed || saving || isHeldBack()) return;
    if (!stored) {
      note(true);
      return tellState({ state: 'deleted' });
    }
    if (stored.revision <= base.revision) return;
    if (isSameTexts(stored.texts, noted) || !hasUnsavedWords()) goOnFrom(stored);
    else await disagree(stored);
  }

  async function recover(): Promise<void> {
    const found = await recoverEnded(base, session, parts, versions, putBack);
    adopted = [...adopted, ...found.adopted];
    leftOver = [...leftOver, ...found.leftOver];
    if (found.notice) tell({ notice: found.notice });
    // What came into the document is on its way to the disk; whatever else was noted is there already.
    if (!isDirty() && !saving) forgetUpTo(seq);
    for (const living of found.alive) void recoverOnceOver(living);
  }

  /** Where the document is as it was stored; otherwise there is no place for it any more. */
  function putBack(ended: string, texts: Texts): boolean {
    const here = textsOf(studio.getState().files);
    if (!isSameTexts(here, base.texts)) return false;
    taking = ended;
    studio.edit({ label: 'Recover what was not saved', changes: fileChangesBetween(here, texts) });
    taking = null;
    return true;
  }

  /** A tab that lived when this one opened may end later without having written its last words. */
  async function recoverOnceOver(living: string): Promise<void> {
    await parts.sessions.whenOver(living);
    if (closed) return;
    await flush();
    if (!isHeldBack()) await recover();
  }

  /** The latest words of the other tab. */
  async function theirs(stored: DraftRecord): Promise<DraftRecord> {
    return (await drafts.read(record.id).catch(() => undefined)) ?? stored;
  }

  async function keepAsCopy(): Promise<string> {
    const { title } = draftOf(studio.getState());
    const name = keeping.draft.state === 'conflict' ? `${title} (copy)` : title;
    const copy = await drafts.create({ title: name, texts: noted, blobs, votes: votes.all() });
    if (keeping.draft.state === 'conflict') {
      follow(await theirs(keeping.draft.stored), 'Take the words of the other tab');
      parts.journal.forget(record.id, session, seq);
    } else parts.journal.forget(record.id, session);
    const notice: DraftNotice = { kind: 'copied', id: copy.id, title: name };
    tell({ notice });
    return copy.id;
  }

  function changeVotes(act: () => void): Promise<void> {
    act();
    tell({});
    return flush();
  }

  /** Whether there is something here that is nowhere else. What only waits for its write is in the journal. */
  function wouldLose(): boolean {
    const { state } = keeping.draft;
    return state === 'not-saved' || (state === 'this-tab-only' && seq > 0);
  }

  const stops = [
    studio.subscribe((now, before) => {
      if (now.files !== before.files) changed();
    }),
    drafts.subscribe(() => void look()),
    parts.onLeaving(() => void flush()),
    parts.askBeforeLeaving(wouldLose),
  ];

  if (isUnwritten) wait();

  return {
    get: () => keeping,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    ready: recover().catch(() => undefined),
    record: () => base,
    flush,
    blobs: () => blobs,
    setBlobs: (next) => {
      blobs = next;
      if (!isHeldBack()) wait();
    },
    votes: {
      all: votes.all,
      put: (file) => changeVotes(() => votes.put(file)),
      remove: (id) => changeVotes(() => votes.remove(id)),
    },
    versions,
    keepMine: async () => {
      if (keeping.draft.state !== 'conflict') return;
      const stored = await theirs(keeping.draft.stored);
      await versions.keep('Replaced from another tab', stored.texts).catch(() => undefined);
      base = stored;
      votes.follow(stored.votes);
      tellState({ state: 'saving' });
      await flush();
    },
    takeTheirs: async () => {
      if (keeping.draft.state !== 'conflict') return;
      await versions.keep(ASIDE, noted).catch(() => undefined);
      follow(await theirs(keeping.draft.stored), 'Take the words of the other tab');
      parts.journal.forget(record.id, session, seq);
    },
    keepAsCopy,
    dismiss: () => {
      for (const ended of leftOver) parts.journal.forget(record.id, ended);
      leftOver = [];
      tell({ notice: null });
    },
    close: () => {
      if (closed) return;
      void flush().finally(release);
      closed = true;
      for (const stop of stops) stop();
      versions.close();
    },
  };
}
