import { initialTransition, transition, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate';
import { buildMachine } from '#core/machine/build-machine.ts';
import { LEDGER_REGION_IDS, LEDGER_STATE } from '#core/machine/ledger-regions.ts';
import { TALK } from '#core/machine/machine.ts';
import { replyEvents } from '#core/machine/reply-events.ts';
import type { Situation } from '#core/model/condition.ts';
import type { Reply, Scenario } from '#core/model/scenario.ts';
import { compileMachine, type TalkContext } from './compile-machine.ts';

/**
 * A scenario's machine, stepped purely: state in, reply in, state out. A reply is played as its markers, one event
 * each in order, then the turn, then its own event, whose guards see the mood those markers made.
 */

const compiled = new WeakMap<Scenario, AnyStateMachine>();

/** The scenario's XState machine; compiled once for each scenario object. */
function machineOf(scenario: Scenario): AnyStateMachine {
  let machine = compiled.get(scenario);
  if (!machine) {
    machine = compileMachine(buildMachine(scenario));
    compiled.set(scenario, machine);
  }
  return machine;
}

/** Where a talk stands. The snapshot is XState's own; `situation` is the part of it that judging and lines read. */
export interface Standing {
  readonly snapshot: AnyMachineSnapshot;
  readonly situation: Situation;
}

function standing(snapshot: AnyMachineSnapshot): Standing {
  const { [TALK]: beat = '', ...regions } = snapshot.value as Record<string, string>;
  for (const id of LEDGER_REGION_IDS) delete regions[id];
  const { counters, flags } = snapshot.context as TalkContext;
  return { snapshot, situation: { beat, regions, counters, flags } };
}

export function startTalk(scenario: Scenario): Standing {
  const [snapshot] = initialTransition(machineOf(scenario));
  return standing(snapshot);
}

/** The standing in a situation, however a talk may have come there. Its beat, states, counters and flags must be the scenario's. */
export function standingIn(scenario: Scenario, { beat, regions, counters, flags }: Situation): Standing {
  const ledger = Object.fromEntries(LEDGER_REGION_IDS.map((id) => [id, LEDGER_STATE]));
  const value = { [TALK]: beat, ...ledger, ...regions };
  return standing(machineOf(scenario).resolveState({ value, context: { counters, flags } }));
}

/** The standing after events of the machine (markers, `turn`), in their order. */
export function hear(scenario: Scenario, before: Standing, events: readonly string[]): Standing {
  const machine = machineOf(scenario);
  let { snapshot } = before;
  for (const type of events) [snapshot] = transition(machine, snapshot, { type });
  return standing(snapshot);
}

/** The standing after a reply. The reply must be one the beat offers; others leave the conversation where it is. */
export function playReply(scenario: Scenario, before: Standing, reply: Reply): Standing {
  return hear(scenario, before, replyEvents(before.situation.beat, reply));
}
