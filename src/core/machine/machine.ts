import type { Condition, CounterSpec, Effect } from '#core/model/condition.ts';

/**
 * The intermediate form of a scenario: flat parallel regions over bounded counters and flags. It compiles to
 * XState (runtime) and to the explorer (analysis); what it cannot say, a scenario cannot do (DESIGN.md, idea 2).
 */

export interface Transition {
  readonly when: Condition;
  /** A state of the same region; absent: stay, and only apply the effect. */
  readonly target?: string;
  readonly effect: Effect;
}

export interface MachineState {
  readonly final: boolean;
  /** Event → transitions in priority order; the first whose condition holds is taken. */
  readonly on: Readonly<Record<string, readonly Transition[]>>;
}

export interface Region {
  readonly id: string;
  readonly initial: string;
  readonly states: Readonly<Record<string, MachineState>>;
}

export interface Machine {
  readonly id: string;
  readonly counters: Readonly<Record<string, CounterSpec>>;
  readonly flags: Readonly<Record<string, boolean>>;
  /** In document order: on one event, effects apply region by region in this order. The first is the conversation. */
  readonly regions: readonly Region[];
}

/** The conversation's region, whose states are the beats and endings. */
export const TALK = 'talk';

/** The event that plays a reply, after its markers and the turn. */
export function replyEvent(beat: string, reply: string): string {
  return `reply ${beat} ${reply}`;
}
