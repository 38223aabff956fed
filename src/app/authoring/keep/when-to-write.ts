import type { KeepParts } from './keep-parts.ts';

/** A pause in typing as long as this is when a write disturbs nobody. */
const PAUSE_MS = 400;
/** Whoever types without a pause is saved this often all the same. */
const LONGEST_WAIT_MS = 3000;
/** After a write that failed, as on a full disk. */
const RETRY_MS = 10_000;

/** When what changed is written. */
export interface WhenToWrite {
  /** At the next pause. */
  readonly soon: () => void;
  /** After a write that failed. */
  readonly again: () => void;
  /** Not any more; what waited goes on waiting. */
  readonly callOff: () => void;
  /** It is being written: what changes from now on waits anew. */
  readonly begun: () => void;
}

export function whenToWrite(
  { now, after }: Pick<KeepParts, 'now' | 'after'>,
  write: () => void,
): WhenToWrite {
  let waitingSince: number | null = null;
  let stop = () => undefined as void;
  const at = (ms: number) => {
    stop();
    stop = after(ms, write);
  };
  return {
    soon: () => {
      waitingSince ??= now();
      const left = LONGEST_WAIT_MS - (now() - waitingSince);
      at(Math.max(0, Math.min(PAUSE_MS, left)));
    },
    again: () => at(RETRY_MS),
    callOff: () => stop(),
    begun: () => {
      waitingSince = null;
    },
  };
}
