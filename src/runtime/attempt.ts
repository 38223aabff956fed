import type { Scenario } from '#core/model/scenario.ts';

/**
 * All that is stored of a talk. Transcript, mood line, scores and review are recomputed by folding it
 * (DESIGN.md, idea 1).
 */

export const MODES = ['learn', 'practise', 'check'] as const;
/** Learn: coach line after each reply. Practise: debrief only. Check: no taking back. */
export type Mode = (typeof MODES)[number];

export interface Attempt {
  readonly version: 1;
  readonly id: string;
  /** The scenario's id. */
  readonly scenario: string;
  /** Its content hash when the attempt began. */
  readonly hash: string;
  /** 32-bit unsigned. */
  readonly seed: number;
  readonly mode: Mode;
  readonly replies: readonly PlayedReply[];
}

/** Replies of one attempt. A talk takes six to nine; so many can still be held in memory as frames (`frames.ts`). */
export const MOST_REPLIES = 500;

export interface PlayedReply {
  /** The reply's id within its beat. */
  readonly reply: string;
  /** Milliseconds since the talk began. */
  readonly at: number;
}

/** An attempt with nothing said yet. Id and seed come from the shell, which alone may draw at random. */
export function newAttempt(scenario: Scenario, given: { id: string; seed: number; mode: Mode }): Attempt {
  return {
    version: 1,
    ...given,
    seed: given.seed >>> 0,
    scenario: scenario.id,
    hash: scenario.hash,
    replies: [],
  };
}

/** The attempt with one more reply; `at` in milliseconds since the talk began, rounded, and 0 where it is no time. */
export function withReply(attempt: Attempt, reply: string, at: number): Attempt {
  return {
    ...attempt,
    replies: [...attempt.replies, { reply, at: Number.isFinite(at) ? Math.max(0, Math.round(at)) : 0 }],
  };
}

/** The attempt as it was after its first `count` replies. */
export function rewoundTo(attempt: Attempt, count: number): Attempt {
  return { ...attempt, replies: attempt.replies.slice(0, Math.max(0, count)) };
}
