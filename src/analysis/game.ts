import { buildMachine } from '#core/machine/build-machine.ts';
import { TURN } from '#core/machine/ledger.ts';
import { LEDGER_REGION_IDS } from '#core/machine/ledger-regions.ts';
import { replyEvent, type Machine } from '#core/machine/machine.ts';
import type { Condition } from '#core/model/condition.ts';
import type { Scenario } from '#core/model/scenario.ts';

/** One thing the trainee may do: open while `when` holds, and played as its events, one after the other. */
export interface Move {
  readonly id: string;
  readonly when: Condition;
  readonly events: readonly string[];
}

/** What the explorer walks through: a machine, and the moves open at each state of its conversation. */
export interface Game {
  readonly machine: Machine;
  /** Beat → moves, in the file's order. A state of the conversation that is not here offers none. */
  readonly moves: Readonly<Record<string, readonly Move[]>>;
  /** Regions of one state, which says nothing: situations leave them out, as the runtime's do. */
  readonly unsaid?: readonly string[];
}

/** A scenario as a game: each reply is its markers, then the turn, then its own event (DESIGN.md, idea 2). */
export function gameOf(scenario: Scenario): Game {
  const moves = Object.fromEntries(
    Object.values(scenario.beats).map((beat) => [
      beat.id,
      beat.replies.map(({ id, when, markers }) => ({
        id,
        when,
        events: [...markers, TURN, replyEvent(beat.id, id)],
      })),
    ]),
  );
  return { machine: buildMachine(scenario), moves, unsaid: LEDGER_REGION_IDS };
}
