import type { Texts } from '#app/authoring/document/history.ts';
import { textsOf, type StudioStore } from '#app/authoring/document/studio-store.ts';
import { changesBetween } from '#app/storage/draft-note.ts';
import type { DraftRecord } from '#app/storage/draft-store.ts';
import type { KeepParts } from './keep-parts.ts';

/** Notes in the journal what one session changes, before it is written. */
export interface ChangeNotes {
  /** The texts as they were last noted. */
  readonly texts: () => Texts;
  /** How many changes were noted. */
  readonly count: () => number;
  /** Notes what changed since the last note, made on this revision. Whole, it can be read without the text that it was made on. Whether anything was. */
  readonly note: (base: number, whole?: boolean) => boolean;
  /** The texts are these already, with nothing to note. */
  readonly goOnFrom: (texts: Texts) => void;
  /** What is changed by this has all the words of an ended session. */
  readonly taking: (ended: string, change: () => void) => void;
  /** Forgets the first so many notes, or all there ever are of the session. */
  readonly forget: (upTo?: number) => void;
}

export function noteChanges(
  studio: StudioStore,
  record: DraftRecord,
  session: string,
  { journal }: Pick<KeepParts, 'journal'>,
): ChangeNotes {
  let noted: Texts = record.texts;
  let seq = 0;
  let taken: string | null = null;
  return {
    texts: () => noted,
    count: () => seq,
    note: (base, whole = false) => {
      const texts = textsOf(studio.getState().files);
      const changes = changesBetween(whole ? {} : noted, texts);
      noted = texts;
      if (changes.length === 0) return false;
      seq++;
      journal.note({
        draft: record.id,
        session,
        seq,
        base,
        changes,
        ...(whole && { whole: true as const }),
        ...(taken !== null && { takes: taken }),
      });
      return true;
    },
    goOnFrom: (texts) => {
      noted = texts;
    },
    taking: (ended, change) => {
      taken = ended;
      change();
      taken = null;
    },
    forget: (upTo) => journal.forget(record.id, session, upTo),
  };
}
