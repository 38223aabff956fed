import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialTransition, transition, type AnyMachineSnapshot } from 'xstate';
import { buildMachine } from '#core/machine/build-machine.ts';
import type { Machine } from '#core/machine/machine.ts';
import { readLibrary } from '#cli/library/read-library.ts';
import { compileMachine, type TalkContext } from '#runtime/compile-machine.ts';
import { lateParcel } from '../support/late-parcel.ts';
import { plainStart, plainStep } from '../support/xstate-free-stepper.ts';

/** Every event any region of the machine listens to, and one that none does. */
function eventsOf(machine: Machine): string[] {
  const known = machine.regions.flatMap((r) => Object.values(r.states).flatMap((s) => Object.keys(s.on)));
  return [...new Set(known), 'unheard of'];
}

function asPlain(snapshot: AnyMachineSnapshot) {
  const { counters, flags } = snapshot.context as TalkContext;
  return { states: snapshot.value as Record<string, string>, counters, flags };
}

/** Random events, in any order, not only those a talk would send: the two must agree on all of them. */
function expectAgreement(machine: Machine, runs: number): void {
  const compiled = compileMachine(machine);
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...eventsOf(machine)), { maxLength: 60 }), (events) => {
      let plain = plainStart(machine);
      let [snapshot] = initialTransition(compiled);
      for (const type of events) {
        plain = plainStep(machine, plain, type);
        [snapshot] = transition(compiled, snapshot, { type });
        expect(asPlain(snapshot)).toEqual(plain);
      }
    }),
    { numRuns: runs, seed: 20260101 },
  );
}

describe('XState and the plain reading of the rules agree on every step', () => {
  it('of the small scenario', async () => expectAgreement(buildMachine(await lateParcel()), 300));

  it('of every shipped scenario', async () => {
    const { entries } = await readLibrary();
    const scenarios = entries.flatMap(({ scenario }) => scenario ?? []);
    expect(scenarios.length).toBeGreaterThan(0);
    for (const scenario of scenarios) expectAgreement(buildMachine(scenario), 60);
  });
});
