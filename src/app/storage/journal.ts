import { wouldOverwrite } from './talk-backend.ts';
import { readTalkRecord, type TalkRecord } from './talk-record.ts';

/**
 * Where a talk is noted before its database write begins: writing here returns only once it would survive the end of the
 * tab, so a reply need not wait for the database before the next line is shown. What is noted counts as stored.
 */
export interface Journal {
  /** Notes `record` in place of an older state of the same talk. False where nothing can be noted. */
  readonly note: (record: TalkRecord) => boolean;
  readonly read: (id: string) => TalkRecord | null;
  readonly readAll: () => readonly TalkRecord[];
  /** Drops what is noted of this talk, unless that is newer. */
  readonly forget: (record: TalkRecord) => void;
  readonly remove: (id: string) => void;
  readonly removeAll: () => void;
}

/** One entry a talk, so that two tabs with different talks never write the same one. */
const PREFIX = 'hold-the-line-journal/';

/** A journal in `storage()`, which may be missing, full, forbidden or damaged: then it notes less, and says nothing. */
export function openJournal(storage: () => Storage | null): Journal {
  function attempt<T>(act: (place: Storage) => T): T | null {
    try {
      const place = storage();
      return place && act(place);
    } catch {
      return null;
    }
  }

  function read(id: string): TalkRecord | null {
    const text = attempt((place) => place.getItem(PREFIX + id));
    if (text === null) return null;
    const record = readTalkRecord(parse(text), id);
    if (record) return record;
    remove(id);
    return null;
  }

  function remove(id: string): void {
    attempt((place) => place.removeItem(PREFIX + id));
  }

  function ids(): readonly string[] {
    const keys = attempt((place) => Array.from({ length: place.length }, (_, index) => place.key(index)));
    return (keys ?? []).flatMap((key) => (key?.startsWith(PREFIX) ? [key.slice(PREFIX.length)] : []));
  }

  return {
    note: (record) =>
      attempt((place) => {
        place.setItem(PREFIX + record.attempt.id, JSON.stringify(record));
        return true;
      }) ?? false,
    read,
    readAll: () => ids().flatMap((id) => read(id) ?? []),
    forget: (record) => {
      const noted = read(record.attempt.id);
      if (noted && wouldOverwrite(record, noted)) remove(record.attempt.id);
    },
    remove,
    removeAll: () => {
      for (const id of ids()) remove(id);
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
