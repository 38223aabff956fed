import type { Situation } from '#core/model/condition.ts';
import type { Scenario } from '#core/model/scenario.ts';
import type { Decision, TalkReview } from '#analysis/review/review-talk.ts';

/** What the analyst is asked and what it answers: plain JSON, so that it may live in a worker. */

export type Question =
  | { readonly kind: 'review'; readonly scenario: Scenario; readonly decisions: readonly Decision[] }
  | { readonly kind: 'best-line'; readonly scenario: Scenario; readonly situation: Situation };

/** The scenario has more situations than are looked at: what is said of the rest would be made up. */
export interface TooLarge {
  readonly complete: false;
  /** Situations that were looked at. */
  readonly situations: number;
}

export type ReviewAnswer = TooLarge | ({ readonly complete: true } & TalkReview);

/** One reply of a line, by id, and where the solved scenario says it leads. */
export interface LineStep {
  readonly reply: string;
  readonly after: Situation;
}

export type LineAnswer =
  | TooLarge
  /** `line` is null where the best continuation goes round without end. */
  | { readonly complete: true; readonly line: readonly LineStep[] | null };

export type AnswerTo<Kind extends Question['kind']> = Kind extends 'review' ? ReviewAnswer : LineAnswer;

/** An answer, or why there is none. `dropped`: nobody waits for it any more. */
export type Answered<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: 'failed' | 'dropped'; readonly detail: string };
