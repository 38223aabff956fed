import type { VotesFile } from '#app/storage/votes-file.ts';

/** The votes that are kept with a draft, as they are here, while another tab may bring in others. */
export interface KeptVotes {
  /** The same list while nothing changes. */
  readonly all: () => readonly VotesFile[];
  /** In place of an older file of the same session. */
  readonly put: (file: VotesFile) => void;
  readonly remove: (id: string) => void;
  /** What was removed last, and nothing came since; null before. */
  readonly removed: () => VotesFile | null;
  /** Whether something was done here that is not stored yet. */
  readonly isDirty: () => boolean;
  /** What is stored now; what was done here and is not in it is done again on top. */
  readonly follow: (stored: readonly VotesFile[] | undefined) => void;
}

const NONE: readonly VotesFile[] = [];

export function keptVotes(first: readonly VotesFile[] = NONE): KeptVotes {
  let stored = first;
  let shown = first;
  /** What was done here, by session: the file that came, or null where it went. */
  let done: ReadonlyMap<string, VotesFile | null> = new Map();

  let removed: VotesFile | null = null;

  function show(): void {
    const came = [...done.values()].filter((file) => file !== null);
    shown = done.size === 0 ? stored : [...stored.filter(({ id }) => !done.has(id)), ...came];
  }

  function act(id: string, file: VotesFile | null): void {
    removed = file ? null : (shown.find((each) => each.id === id) ?? null);
    done = new Map(done).set(id, file);
    show();
  }

  return {
    all: () => shown,
    put: (file) => act(file.id, file),
    remove: (id) => act(id, null),
    removed: () => removed,
    isDirty: () => done.size > 0,
    follow: (now = NONE) => {
      stored = now;
      done = new Map(
        [...done].filter(([id, file]) => file?.at !== stored.find((each) => each.id === id)?.at),
      );
      show();
    },
  };
}
