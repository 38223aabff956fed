import type { Texts } from '#app/authoring/document/history.ts';
import { textsOf, type StudioStore } from '#app/authoring/document/studio-store.ts';
import { draftOf } from '#app/authoring/document/use-studio.ts';
import { isSameTexts } from '#app/storage/draft-record.ts';
import type { DraftRecord, DraftSaved, DraftStore } from '#app/storage/draft-store.ts';
import { fileChangesBetween } from './file-changes.ts';
import type { DraftState, Keeping } from './keeping-state.ts';
import type { KeepParts } from './keep-parts.ts';
import { keptRecordings, type Meeting } from './kept-recordings.ts';
import { keptVotes } from './kept-votes.ts';
import { keepVersions } from './keep-versions.ts';
import type { DraftKeeper } from './draft-keeper.ts';
import { noteChanges } from './note-changes.ts';
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
  const votes = keptVotes(record.votes);
  const notes = noteChanges(studio, record, session, parts);
  let saving: Promise<void> | null = null;
  const writing = whenToWrite(parts, () => void flush());
  /** Ended sessions whose words are in the document, to be forgotten once it is written. */
  let adopted: readonly string[] = [];
  /** Those whose words fit nowhere, to be forgotten once the author has seen them. */
  let leftOver: readonly string[] = [];
  /** What was read had not reached the disk. */
  let isUnwritten = drafts.unwritten(record.id);
  const recordings = keptRecordings(isUnwritten ? {} : record.blobs);
  if (isUnwritten) recordings.add(record.blobs);
  let closed = false;

  function tell(change: Partial<Keeping>): void {
    keeping = { ...keeping, ...change };
    for (const listener of listeners) listener();
  }
  const tellState = (draft: DraftState) => tell({ draft });
  const settled = (): DraftState => ({ state: drafts.durable() ? 'saved' : 'this-tab-only' });
  const hasUnsavedWords = () => isUnwritten || !isSameTexts(notes.texts(), base.texts);
  const isDirty = () => hasUnsavedWords() || recordings.isDirty() || votes.isDirty();
  const isHeldBack = () => keeping.draft.state === 'conflict' || keeping.draft.state === 'deleted';
  const note = (whole = false) => notes.note(base.revision, whole);

  function changed(): void {
    if (!note()) return;
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
    if (!isDirty()) return forgetUpTo(notes.count());
    saving = write().finally(() => {
      saving = null;
    });
    await saving;
  }

  const title = () => draftOf(studio.getState()).title;
  const content = () => ({ texts: notes.texts(), blobs: recordings.all(), votes: votes.all() });

  async function write(): Promise<void> {
    const upTo = notes.count();
    const saved = await drafts.save({ ...base, title: title(), ...content(), noted: { session, upTo } });
    await take(saved, upTo);
  }

  async function take(saved: DraftSaved, upTo: number): Promise<void> {
    switch (saved.outcome) {
      case 'saved': {
        // It may be another tab’s record, which says the same.
        const meeting = await recordings.meet(saved.record.blobs);
        if (meeting.twice.length > 0) return disagree(saved.record, meeting);
        base = saved.record;
        recordings.follow(meeting, 'here');
        votes.follow(saved.record.votes);
        isUnwritten = false;
        forgetUpTo(upTo);
        if (isDirty()) wait();
        return undefined;
      }
      case 'conflict':
        return goOnOrDisagree(saved.stored, await recordings.meet(saved.stored.blobs));
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
    notes.forget(upTo);
    for (const ended of adopted) parts.journal.forget(record.id, ended);
    adopted = [];
    if (!isHeldBack()) tellState(isDirty() ? { state: 'saving' } : settled());
  }

  /** What another tab wrote is followed where nothing here disagrees with it. */
  async function goOnOrDisagree(stored: DraftRecord, meeting: Meeting): Promise<void> {
    const isSame = isSameTexts(stored.texts, notes.texts());
    if (meeting.twice.length > 0 || (hasUnsavedWords() && !isSame)) return disagree(stored, meeting);
    follow(stored, 'Changes from another tab', meeting);
    if (!isSame) tell({ notice: { kind: 'followed' } });
  }

  async function disagree(stored: DraftRecord, { twice }: Meeting): Promise<void> {
    writing.callOff();
    // Whole, so that it can be read without the text that it was made on, which is overwritten.
    note(true);
    tellState({ state: 'conflict', stored, recordedTwice: twice });
    await keepAside(ASIDE, notes.texts(), stored.texts);
  }

  /** As a version, where the other words are not the same. */
  async function keepAside(name: string, texts: Texts, others: Texts): Promise<void> {
    if (!isSameTexts(texts, others)) await versions.keep(name, texts).catch(() => undefined);
  }

  /** Shows what is stored elsewhere, as one step that can be undone. */
  function follow(stored: DraftRecord, label: string, meeting: Meeting): void {
    const before = textsOf(studio.getState().files);
    base = stored;
    recordings.follow(meeting, 'there');
    notes.goOnFrom(stored.texts);
    votes.follow(stored.votes);
    tellState(settled());
    const changes = fileChangesBetween(before, stored.texts);
    if (changes.length > 0) studio.edit({ label, changes, mergeKey: label });
    if (isDirty()) wait();
  }

  async function look(): Promise<void> {
    for (let under = saving; under; under = saving) await under;
    const stored = await drafts.read(record.id).catch(() => base);
    const meeting = await recordings.meet(stored?.blobs ?? {});
    if (closed || saving) return;
    if (stored && keeping.draft.state === 'conflict') {
      return tellState({ state: 'conflict', stored, recordedTwice: meeting.twice });
    }
    if (isHeldBack()) return;
    if (!stored) {
      note(true);
      return tellState({ state: 'deleted' });
    }
    if (stored.revision <= base.revision) return;
    await goOnOrDisagree(stored, meeting);
  }

  async function recover(): Promise<void> {
    const found = await recoverEnded(base, session, parts, versions, putBack);
    adopted = [...adopted, ...found.adopted];
    leftOver = [...leftOver, ...found.leftOver];
    if (found.notice) tell({ notice: found.notice });
    // What came into the document is on its way to the disk; whatever else was noted is there already.
    if (!isDirty() && !saving) forgetUpTo(notes.count());
    for (const living of found.alive) void recoverOnceOver(living);
  }

  /** Where the document is as it was stored; otherwise there is no place for it any more. */
  function putBack(ended: string, texts: Texts): boolean {
    const here = textsOf(studio.getState().files);
    if (!isSameTexts(here, base.texts)) return false;
    const changes = fileChangesBetween(here, texts);
    notes.taking(ended, () => studio.edit({ label: 'Recover what was not saved', changes }));
    return true;
  }

  /** A tab that lived when this one opened may end later without having written its last words. */
  async function recoverOnceOver(living: string): Promise<void> {
    await parts.sessions.whenOver(living);
    if (closed) return;
    await flush();
    if (!isHeldBack()) await recover();
  }

  /** The latest of the other tab. */
  async function theirs(known: DraftRecord): Promise<readonly [DraftRecord, Meeting]> {
    const stored = (await drafts.read(record.id).catch(() => undefined)) ?? known;
    return [stored, await recordings.meet(stored.blobs)];
  }

  async function takeTheirs(known: DraftRecord): Promise<void> {
    const [stored, meeting] = await theirs(known);
    await keepAside(ASIDE, notes.texts(), stored.texts);
    follow(stored, 'Take the words of the other tab', meeting);
    notes.forget(notes.count());
  }

  async function keepAsCopy(): Promise<string> {
    const name = keeping.draft.state === 'conflict' ? `${title()} (copy)` : title();
    const copy = await drafts.create({ title: name, ...content() });
    if (keeping.draft.state === 'conflict') await takeTheirs(keeping.draft.stored);
    else notes.forget();
    tell({ notice: { kind: 'copied', id: copy.id, title: copy.title } });
    return copy.id;
  }

  /** Who leaves without choosing loses nothing: what neither the journal nor a version has becomes a draft of its own. */
  async function leave(): Promise<void> {
    await flush();
    const isDeleted = keeping.draft.state === 'deleted';
    if (!isHeldBack() || !(recordings.isDirty() || (isDeleted && hasUnsavedWords()))) return;
    await drafts.create({ title: `${title()} (from the tab you left)`, ...content() });
    if (isDeleted) notes.forget();
  }

  function atOnce(act: () => void): Promise<void> {
    act();
    tell({});
    return flush();
  }

  /** Whether there is something here that is nowhere else. Words that only wait for their write are in the journal; recordings are not. */
  function wouldLose(): boolean {
    const { state } = keeping.draft;
    if (state === 'this-tab-only') return notes.count() > 0 || recordings.isDirty() || votes.all().length > 0;
    return state === 'not-saved' || recordings.isDirty();
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
    recordings: { all: recordings.all, add: (more) => atOnce(() => recordings.add(more)) },
    votes: {
      all: votes.all,
      removed: votes.removed,
      put: (file) => atOnce(() => votes.put(file)),
      remove: (id) => atOnce(() => votes.remove(id)),
    },
    versions,
    keepMine: async () => {
      if (keeping.draft.state !== 'conflict') return;
      const [stored, meeting] = await theirs(keeping.draft.stored);
      await keepAside('Replaced from another tab', stored.texts, notes.texts());
      base = stored;
      recordings.follow(meeting, 'here');
      votes.follow(stored.votes);
      tellState({ state: 'saving' });
      await flush();
    },
    takeTheirs: async () => {
      if (keeping.draft.state === 'conflict') await takeTheirs(keeping.draft.stored);
    },
    keepAsCopy,
    dismiss: () => {
      for (const ended of leftOver) parts.journal.forget(record.id, ended);
      leftOver = [];
      tell({ notice: null });
    },
    close: () => {
      if (closed) return;
      void leave()
        .catch(() => undefined)
        .finally(release);
      closed = true;
      for (const stop of stops) stop();
      versions.close();
    },
  };
}
