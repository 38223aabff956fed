/** What a wire needs of the page it runs in; handed in, so that tests move time on themselves. */
export interface LinkWorld {
  /** Calls back once after so many milliseconds; the answer calls it off. */
  after(ms: number, call: () => void): () => void;
  /** 0 to 1, for the spread of retries. */
  random(): number;
  /**
   * Calls back when the page or its network wakes up: `dead` when whatever was open before surely is not any more, `maybe`
   * when it may have survived. The answer stops it.
   */
  onWake(call: (connection: 'dead' | 'maybe') => void): () => void;
}

/** Milliseconds. All design choices [D]: quick enough for a vote, slow enough for weak Wi-Fi and a server that restarts. */
export const LINK_TIMES = {
  /** Without a word from the room for so long, it is asked whether it is there. */
  quiet: 20_000,
  /** How long it has to answer that, or the hello. */
  answer: 10_000,
  /** The same after the phone was unlocked: somebody is looking at it. */
  answerWhenLookedAt: 2_500,
  /** How long opening a connection may take. */
  opening: 6_000,
  /** Before the second try; each further one waits `growth` times as long, at most `most`. */
  retry: { first: 500, growth: 1.6, most: 8_000 },
};
export type LinkTimes = typeof LINK_TIMES;

/** Half to one and a half times as long: a room full of phones must not come back in the same instant. */
export function spread(ms: number, random: number): number {
  return ms * (0.5 + random);
}
