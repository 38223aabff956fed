/** What somebody answered in an interview that is not over, so that a reload or a crash costs nothing. */
export interface InterviewNotes {
  /** Null where there are none, or the browser keeps nothing. */
  readonly read: () => unknown;
  readonly write: (answers: unknown) => void;
  readonly forget: () => void;
}

const NAME = 'hold-the-line-interview';

/** @param storage throws where the browser forbids it; answers are then gone with the tab */
export function openInterviewNotes(
  storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
): InterviewNotes {
  const attempt = <T>(act: () => T): T | null => {
    try {
      return act();
    } catch {
      return null;
    }
  };
  return {
    read: () => attempt(() => JSON.parse(storage().getItem(NAME) ?? 'null') as unknown),
    write: (answers) => void attempt(() => storage().setItem(NAME, JSON.stringify(answers))),
    forget: () => void attempt(() => storage().removeItem(NAME)),
  };
}
