import type { DraftBackend } from './draft-backend.ts';
import { readDraftNote, type DraftNote } from './draft-note.ts';

/**
 * Where each change of a draft is noted at once. Twice: in `localStorage`, which is done when the call returns and so survives
 * the end of the tab; and in the database, which survives the end of the whole browser sooner than `localStorage` does
 * (Chromium writes that to disk up to five seconds later).
 */
export interface DraftJournal {
  /** Never throws: what cannot be noted in one place is noted in the other, or not at all. */
  readonly note: (note: DraftNote) => void;
  /** What all sessions have noted of a draft and not forgotten, by session, in order. */
  readonly read: (draft: string) => Promise<ReadonlyMap<string, readonly DraftNote[]>>;
  /** Drops a session's notes up to and with the `upTo`th: they are in the draft now. */
  readonly forget: (draft: string, session: string, upTo?: number) => void;
}

/** One entry a change, so that noting one costs the same however many there are. */
const PREFIX = 'hold-the-line-draft/';

/** @param storage may be missing, full, forbidden or damaged */
export function openDraftJournal(
  storage: () => Storage | null,
  backend: () => Promise<DraftBackend>,
): DraftJournal {
  function attempt<T>(act: (place: Storage) => T): T | null {
    try {
      const place = storage();
      return place && act(place);
    } catch {
      return null;
    }
  }

  let opened: DraftBackend | undefined;

  async function inDatabase<T>(act: (place: DraftBackend) => Promise<T>, otherwise: T): Promise<T> {
    try {
      // At once where the database is open: what waits for a turn waits for the letter to be drawn, and a killed browser takes it.
      return await act((opened ??= await backend()));
    } catch {
      return otherwise;
    }
  }

  function keysOf(start: string): readonly string[] {
    const keys = attempt((place) => Array.from({ length: place.length }, (_, index) => place.key(index)));
    return (keys ?? []).flatMap((key) => (key?.startsWith(start) ? [key] : []));
  }

  function readKey(key: string): DraftNote | null {
    const note = readDraftNote(parse(attempt((place) => place.getItem(key))));
    if (!note) attempt((place) => place.removeItem(key));
    return note;
  }

  return {
    note: (note) => {
      void inDatabase((place) => place.writeNote(note), undefined);
      attempt((place) => place.setItem(keyOf(note.draft, note.session) + note.seq, JSON.stringify(note)));
    },
    read: async (draft) => {
      const here = keysOf(`${PREFIX}${draft}/`).flatMap((key) => readKey(key) ?? []);
      const stored = await inDatabase((place) => place.readNotes(draft), []);
      const there = stored.flatMap((value) => readDraftNote(value) ?? []);
      const sessions = new Map<string, Map<number, DraftNote>>();
      for (const note of [...there, ...here]) {
        if (note.draft !== draft) continue;
        const known = sessions.get(note.session) ?? new Map<number, DraftNote>();
        sessions.set(note.session, known.set(note.seq, note));
      }
      return new Map(
        [...sessions].map(([session, notes]) => [
          session,
          [...notes.values()].toSorted((a, b) => a.seq - b.seq),
        ]),
      );
    },
    forget: (draft, session, upTo = Number.MAX_SAFE_INTEGER) => {
      const start = keyOf(draft, session);
      for (const key of keysOf(start)) {
        if (Number(key.slice(start.length)) <= upTo) attempt((place) => place.removeItem(key));
      }
      void inDatabase((place) => place.removeNotes(draft, session, upTo), undefined);
    },
  };
}

function keyOf(draft: string, session: string): string {
  return `${PREFIX}${draft}/${session}/`;
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
