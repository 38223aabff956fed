import type { Situation } from '#core/model/condition.ts';
import type { Reply } from '#core/model/scenario.ts';
import type { Phase } from '#core/model/words.ts';
import type { DecisionJudgement } from '#core/scoring/judge-decision.ts';

/** A point at which the trainee chooses. */
export interface Moment {
  /** 0-based count of decisions before this one. */
  readonly index: number;
  readonly beat: string;
  readonly phase: Phase;
  readonly situation: Situation;
  readonly line: string;
  readonly thought: string | null;
  /** What is hinted at here and not said. */
  readonly cue: string | null;
  /** Spoken replies in seeded order, then moves. */
  readonly offered: readonly Reply[];
}

export interface Turn extends Moment {
  readonly chosen: Reply;
  /** Milliseconds since the talk began. */
  readonly at: number;
  /** After the reply: its beat is the next one's, or the ending's. */
  readonly after: Situation;
  readonly judgement: DecisionJudgement;
}

/** Why an attempt cannot be replayed, or not further. */
export type ReplayProblem =
  | 'other-scenario'
  | 'changed-scenario'
  | 'too-long'
  | 'unknown-reply'
  | 'reply-not-offered'
  | 'reply-after-end';
