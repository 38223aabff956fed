import type { Answered, LineAnswer, Question, ReviewAnswer } from './question.ts';

/** What passes between the page and the worker. One id per question. */

export type ToWorker =
  | { readonly kind: 'ask'; readonly id: number; readonly question: Question }
  /** Nobody waits for this question any more. */
  | { readonly kind: 'drop'; readonly id: number };

export type FromWorker =
  /** The worker's code is there. */
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'answer';
      readonly id: number;
      readonly answered: Answered<ReviewAnswer | LineAnswer>;
    };
