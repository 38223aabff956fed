import { readLibrary } from '#cli/library/read-library.ts';
import { buildMachine } from '#core/machine/build-machine.ts';
import type { Machine } from '#core/machine/machine.ts';
import { plainStart, plainStep, type PlainState } from './xstate-free-stepper.ts';

/** The machine of a shipped scenario with this persona; throws where there is none. */
export async function machineWith(persona: string): Promise<Machine> {
  const { entries } = await readLibrary();
  const scenario = entries.flatMap((entry) => entry.scenario ?? []).find((s) => s.persona.id === persona);
  if (!scenario) throw new Error(`no shipped scenario has the persona "${persona}"`);
  return buildMachine(scenario);
}

/** What differs from the start of the talk. */
export type Changes = { readonly [K in keyof PlainState]?: PlainState[K] };

/** The situation after these events, in order, begun with these changes. */
export function after(machine: Machine, changes: Changes, events: readonly string[]): PlainState {
  const start = plainStart(machine);
  const begun: PlainState = {
    states: { ...start.states, ...changes.states },
    counters: { ...start.counters, ...changes.counters },
    flags: { ...start.flags, ...changes.flags },
  };
  return events.reduce((state, event) => plainStep(machine, state, event), begun);
}
