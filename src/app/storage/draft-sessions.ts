/** Which openings of drafts are still alive somewhere, so that what a dead one noted is taken over and a living one's is left. */
export interface DraftSessions {
  /** Says that a session lives, until the tab ends or the answer is called. */
  readonly hold: (session: string) => () => void;
  /** Whether its tab is gone. Waits a moment for one that is just ending. */
  readonly isOver: (session: string) => Promise<boolean>;
  /** Resolves once its tab is gone, however long that takes. */
  readonly whenOver: (session: string) => Promise<void>;
}

/** A killed tab's locks are let go within a few milliseconds; so long takes it only on a machine that has much else to do. */
const ENDING_MS = 2000;

const lockOf = (session: string) => `hold-the-line-draft/${session}`;

/** By the browser's locks, which go with their tab however it ends. Where there are none, every other session counts as over. */
export function draftSessions(locks: LockManager | undefined): DraftSessions {
  return {
    hold: (session) => {
      let end = () => undefined as void;
      const life = new Promise<void>((resolve) => {
        end = resolve;
      });
      locks?.request(lockOf(session), () => life).catch(() => undefined);
      return () => end();
    },
    whenOver: async (session) => {
      await locks?.request(lockOf(session), () => undefined).catch(() => undefined);
    },
    isOver: async (session) => {
      if (!locks) return true;
      try {
        return await locks.request(lockOf(session), { signal: AbortSignal.timeout(ENDING_MS) }, () => true);
      } catch (error) {
        return !(error instanceof DOMException && error.name === 'TimeoutError');
      }
    },
  };
}
