import type { Texts } from '#app/authoring/document/history.ts';
import type { DraftNote } from '#app/storage/draft-note.ts';
import type { DraftRecord } from '#app/storage/draft-store.ts';
import type { DraftNotice } from './keeping-state.ts';
import type { KeepParts } from './keep-parts.ts';
import type { VersionKeeper } from './keep-versions.ts';
import { recoverNotes } from './recover-notes.ts';

/** What a version is called that could not be saved as the draft itself. */
export const ASIDE = 'Not saved because another tab wrote';

/** Puts the texts of an ended session into the document, where they have a place there. */
export type PutBack = (session: string, texts: Texts) => boolean;

export interface RecoveredSessions {
  /** Their words are in the document, or kept elsewhere: to be forgotten once the document is written. */
  readonly adopted: readonly string[];
  /** To be forgotten once the author has seen what is left of them. */
  readonly leftOver: readonly string[];
  /** Those that still live, as far as can be told: perhaps they are only slow to end. */
  readonly alive: readonly string[];
  readonly notice: DraftNotice | null;
}

/**
 * Looks for what sessions noted that ended before they could write it, and puts it into the document; where it does not fit there,
 * among the versions.
 */
export async function recoverEnded(
  base: DraftRecord,
  ownSession: string,
  parts: KeepParts,
  versions: VersionKeeper,
  putBack: PutBack,
): Promise<RecoveredSessions> {
  const adopted = new Set<string>();
  const leftOver: string[] = [];
  const alive: string[] = [];
  let notice: DraftNotice | null = null;
  const noted = await parts.journal.read(base.id);
  for (const session of takersFirst(noted)) {
    const notes = noted.get(session) ?? [];
    if (session === ownSession || adopted.has(session)) continue;
    if (!(await parts.sessions.isOver(session))) {
      alive.push(session);
      continue;
    }
    const found = recoverNotes(base, session, notes);
    if (found.outcome === 'left-over') {
      notice ??= { kind: 'left-over', words: found.words };
      leftOver.push(session);
      continue;
    }
    if (found.outcome === 'recovered' && putBack(session, found.texts)) {
      notice = { kind: 'recovered' };
    } else if (found.outcome !== 'written') {
      // Where it cannot be kept, it stays noted.
      await versions.keep(ASIDE, found.texts);
      notice ??= { kind: 'kept-aside' };
    }
    for (const one of [session, ...takenBy(session, noted)]) adopted.add(one);
  }
  return { adopted: [...adopted], leftOver, alive, notice };
}

type Noted = ReadonlyMap<string, readonly DraftNote[]>;

/** A session that had the words of an earlier one before it added its own comes before that one: it has them all. */
function takersFirst(noted: Noted): readonly string[] {
  const depth = (session: string) => takenBy(session, noted).size;
  return [...noted.keys()].toSorted((a, b) => depth(b) - depth(a));
}

/** The sessions whose words a session took over, and those that they had taken. */
function takenBy(session: string, noted: Noted): ReadonlySet<string> {
  const taken = new Set<string>();
  const open = [session];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const { takes } of noted.get(next) ?? []) {
      if (takes === undefined || taken.has(takes)) continue;
      taken.add(takes);
      open.push(takes);
    }
  }
  return taken;
}
