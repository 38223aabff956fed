import { buildMachine } from '#core/machine/build-machine.ts';
import { LEDGER_REGION_IDS } from '#core/machine/ledger-regions.ts';
import type { Machine } from '#core/machine/machine.ts';
import { replyEvents } from '#core/machine/reply-events.ts';
import type { Condition } from '#core/model/condition.ts';
import type { Scenario } from '#core/model/scenario.ts';
import { judgingClass } from '#core/scoring/judging-class.ts';

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

/** A scenario as a game: each reply is its events (DESIGN.md, idea 2). */
export function wholeGameOf(scenario: Scenario): Game {
  const moves = Object.fromEntries(
    Object.values(scenario.beats).map((beat) => [
      beat.id,
      beat.replies.map((reply) => ({
        id: reply.id,
        when: reply.when,
        events: replyEvents(beat.id, reply),
      })),
    ]),
  );
  return { machine: buildMachine(scenario), moves, unsaid: LEDGER_REGION_IDS };
}

/**
 * The same without the counters and flags that nothing ever reads: no condition of the machine, no line, no timing rule
 * that could concern this scenario. Situations that differ in nothing else are one, which makes a long talk ten times
 * smaller and changes nothing that is said, open or judged.
 */
export function gameOf(scenario: Scenario): Game {
  const { machine, ...game } = wholeGameOf(scenario);
  const read = whatIsRead(scenario, machine);
  const kept = <T>(variables: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(variables).filter(([name]) => read.has(name)));
  return { ...game, machine: { ...machine, counters: kept(machine.counters), flags: kept(machine.flags) } };
}

function whatIsRead(scenario: Scenario, { regions }: Machine): ReadonlySet<string> {
  const judging = judgingClass(scenario);
  const read = new Set([...judging.counters.keys(), ...judging.flags]);
  const look = ({ counters, flags }: Condition) => {
    for (const name of Object.keys(counters)) read.add(name);
    for (const name of Object.keys(flags)) read.add(name);
  };
  for (const region of regions)
    for (const { on } of Object.values(region.states))
      for (const transitions of Object.values(on)) for (const { when } of transitions) look(when);
  for (const { says, thinks, replies } of Object.values(scenario.beats))
    for (const { when } of [...says, ...thinks, ...replies]) look(when);
  if (scenario.persona.masks) look(scenario.persona.masks.while);
  return read;
}
