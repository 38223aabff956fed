import type { Scenario } from '#core/model/scenario.ts';
import type { Attempt } from '#runtime/attempt.ts';

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
  };
  readonly onReaction: (reaction: string) => void;
  /** May return a promise: the screen then says "saved" when it is, and says so when it is not. */
  readonly onPlan: (plan: string) => void | Promise<void>;
  readonly practiseAgainHref: string;
  /** Where one plays on from the decision `turn`, 0-based, with the replies before it kept. */
  readonly replayHref?: (turn: number) => string;
  readonly catalogueHref: string;
}
