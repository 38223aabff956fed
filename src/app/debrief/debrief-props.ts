import type { Scenario } from '#core/model/scenario.ts';
import type { Attempt } from '#runtime/attempt.ts';
import type { Analyst } from '#app/analyst/analyst.ts';
import type { Objection } from '#app/storage/objection.ts';
import type { Pace } from '#app/ui/pace.ts';

/** What the shell hands to a debrief. It stores what the callbacks are told. */
export interface DebriefScreenProps {
  readonly scenario: Scenario;
  readonly attempt: Attempt;
  readonly record: {
    /** Milliseconds since 1970. */
    readonly startedAt: number;
    readonly endedAt: number | null;
    readonly reaction: string | null;
    readonly plan: string | null;
    readonly objections: readonly Objection[];
  };
  readonly analyst: Analyst;
  /** How lines come that are played to somebody. */
  readonly pace: Pace;
  readonly onReaction: (reaction: string) => void;
  /** May return a promise: the screen then says "saved" when it is, and says so when it is not. */
  readonly onPlan: (plan: string) => void | Promise<void>;
  readonly practiseAgainHref: string;
  /** Keeps, changes or (null) takes away what is argued at a decision, 0-based. Rejects when that is not kept. */
  readonly onObjection: (decision: number, objection: Objection | null) => Promise<void>;
  /**
   * Where one plays on from the decision `turn`, 0-based, with the replies before it kept, and with `reply` in place of the
   * one given then.
   */
  readonly replayHref?: (turn: number, reply?: string) => string;
  /** Set where this talk is a branch of another. */
  readonly branch?: Branch;
  readonly catalogueHref: string;
}

export interface Branch {
  /** The decision, 0-based, at which it was let go another way. */
  readonly at: number;
  /** The talk it came from; null where that is not on this device any more. */
  readonly origin: { readonly attempt: Attempt; readonly href: string } | null;
}
