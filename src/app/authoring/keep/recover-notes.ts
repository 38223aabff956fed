import type { Texts } from '#app/authoring/document/history.ts';
import { applyNoted, type DraftNote } from '#app/storage/draft-note.ts';
import { isSameTexts } from '#app/storage/draft-record.ts';
import type { DraftRecord } from '#app/storage/draft-store.ts';

/** What becomes of the notes of a session that ended before it could write them. */
export type Recovered =
  /** They are all in the draft. */
  | { readonly outcome: 'written' }
  /** The draft as that session left it. */
  | { readonly outcome: 'recovered'; readonly texts: Texts }
  /** The texts of that session, which are no continuation of what is stored. */
  | { readonly outcome: 'aside'; readonly texts: Texts }
  /** Its words, where they cannot be put into any text any more. */
  | { readonly outcome: 'left-over'; readonly words: readonly string[] };

/** @param notes of one session, in order */
export function recoverNotes(record: DraftRecord, session: string, notes: readonly DraftNote[]): Recovered {
  const written = record.noted?.session === session ? record.noted.upTo : null;
  const left = notes.filter(({ seq }) => seq > (written ?? 0));
  if (left.length === 0) return { outcome: 'written' };
  const whole = left.findLastIndex((note) => note.whole === true);
  if (whole >= 0) {
    const texts = playNotes({}, left.slice(whole));
    if (texts) return isSameTexts(texts, record.texts) ? { outcome: 'written' } : { outcome: 'aside', texts };
  }
  const fitting = written === null ? left.filter(({ base }) => base === record.revision) : left;
  const texts = fitting.length > 0 ? playNotes(record.texts, fitting) : null;
  if (texts) {
    return isSameTexts(texts, record.texts) ? { outcome: 'written' } : { outcome: 'recovered', texts };
  }
  const words = wordsOf(left).filter(
    (word) => !Object.values(record.texts).some((text) => text.includes(word)),
  );
  return words.length > 0 ? { outcome: 'left-over', words } : { outcome: 'written' };
}

/** Null where one is missing in between, or one was made on another text. */
function playNotes(texts: Texts, notes: readonly DraftNote[]): Texts | null {
  let now: Texts | null = texts;
  for (const [place, note] of notes.entries()) {
    if (note.seq !== (notes[0]?.seq ?? 0) + place) return null;
    now = applyNoted(now, note.changes);
    if (!now) return null;
  }
  return now;
}

/** What was typed, letters that followed one another put together. */
function wordsOf(notes: readonly DraftNote[]): readonly string[] {
  const words: { file: string; end: number; text: string }[] = [];
  for (const change of notes.flatMap(({ changes }) => changes)) {
    if ('text' in change) continue;
    const last = words.at(-1);
    if (last && last.file === change.file && last.end === change.from && change.to === change.from) {
      last.text += change.insert;
      last.end += change.insert.length;
    } else {
      words.push({ file: change.file, end: change.from + change.insert.length, text: change.insert });
    }
  }
  return words.map(({ text }) => text.trim()).filter((text) => text !== '');
}
