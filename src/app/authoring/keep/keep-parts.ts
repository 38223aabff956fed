import type { DraftJournal } from '#app/storage/draft-journal.ts';
import type { DraftSessions } from '#app/storage/draft-sessions.ts';
import { openDraftKeeping } from '#app/storage/open-draft-store.ts';

/** The world around a draft that is kept. */
export interface KeepParts {
  readonly journal: DraftJournal;
  readonly sessions: DraftSessions;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: () => string;
  /** Acts once after so many milliseconds; returns how to call it off. */
  readonly after: (ms: number, act: () => void) => () => void;
  /** Calls whenever the page may be about to end: hidden, left, closed. Returns how to stop. */
  readonly onLeaving: (act: () => void) => () => void;
  /** Has the browser ask before it closes the page while that would lose something. Returns how to stop. */
  readonly askBeforeLeaving: (wouldLose: () => boolean) => () => void;
}

/** Those of this browser. */
export function browserKeepParts(): KeepParts {
  const { journal, sessions } = openDraftKeeping();
  return {
    journal,
    sessions,
    now: () => Date.now(),
    newId: () => crypto.randomUUID(),
    after: (ms, act) => {
      const timer = setTimeout(act, ms);
      return () => clearTimeout(timer);
    },
    onLeaving: (act) => {
      const hidden = () => {
        if (document.visibilityState === 'hidden') act();
      };
      document.addEventListener('visibilitychange', hidden);
      window.addEventListener('pagehide', act);
      return () => {
        document.removeEventListener('visibilitychange', hidden);
        window.removeEventListener('pagehide', act);
      };
    },
    askBeforeLeaving: (wouldLose) => {
      const ask = (event: BeforeUnloadEvent) => {
        if (wouldLose()) event.preventDefault();
      };
      window.addEventListener('beforeunload', ask);
      return () => window.removeEventListener('beforeunload', ask);
    },
  };
}
