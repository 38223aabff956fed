/** What is tried: where it begins and what was said. Everything else is folded from it and the scenario as it stands. */
export interface Trial {
  /** Null: where the scenario starts. */
  readonly beat: string | null;
  /** What the author has set of the situation there; the rest is as talks come there. */
  readonly at: TrialStandpoint;
  readonly said: readonly SaidReply[];
  /** Draws the variants of lines and the order of replies. */
  readonly seed: number;
  /** Whether the studio's selection goes where the talk goes. */
  readonly follow: boolean;
}

export interface TrialStandpoint {
  readonly regions: Readonly<Record<string, string>>;
  readonly counters: Readonly<Record<string, number>>;
  readonly flags: Readonly<Record<string, boolean>>;
}

/** The beat is kept beside the reply, so that a talk that an edit leads elsewhere is not mistaken for the same. */
export interface SaidReply {
  readonly beat: string;
  readonly reply: string;
}

export const EMPTY_STANDPOINT: TrialStandpoint = { regions: {}, counters: {}, flags: {} };
