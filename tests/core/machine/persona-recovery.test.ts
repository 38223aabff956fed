import { beforeAll, describe, expect, it } from 'vitest';
import { readLibrary } from '#cli/library/read-library.ts';
import { buildMachine } from '#core/machine/build-machine.ts';
import type { Machine } from '#core/machine/machine.ts';
import type { Scenario } from '#core/model/scenario.ts';
import { plainStart, plainStep, type PlainState } from '../../support/xstate-free-stepper.ts';

/** CRAFT.md §4.3: "every anger and confusion state recoverable within four good turns". */

const GOOD_TURNS = 4;

let scenarios: Scenario[];
beforeAll(async () => {
  scenarios = (await readLibrary()).entries.flatMap(({ scenario }) => scenario ?? []);
});

const personaOf = (id: string) => {
  const scenario = scenarios.find(({ persona }) => persona.id === id);
  if (!scenario) throw new Error(`no shipped scenario has the persona "${id}"`);
  return scenario;
};

/** The regions after four such turns, begun in `region`'s state `from`, just hurt. */
function afterGoodTurns(machine: Machine, at: Record<string, string>, turn: readonly string[]) {
  const start = plainStart(machine);
  let state: PlainState = {
    ...start,
    states: { ...start.states, ...at },
    flags: { ...start.flags, sore: true },
  };
  for (let i = 0; i < GOOD_TURNS; i++) {
    for (const event of [...turn, 'turn']) state = plainStep(machine, state, event);
  }
  return state.states;
}

describe('four good turns', () => {
  it.each(['irritated', 'angry', 'furious'])('settle a customer who is %s', (mood) => {
    const machine = buildMachine(personaOf('angry'));
    const good = ['listen.paraphrase', 'options.named-owner'];
    expect(afterGoodTurns(machine, { mood }, good)['mood']).toBe('settled');
  });

  it.each([
    ['uneasy', 'partly'],
    ['upset', 'lost'],
  ])('steady a customer who is %s and %s, and make all clear', (distress, understanding) => {
    const machine = buildMachine(personaOf('confused'));
    const good = ['calm.lets-pause', 'options.one-chunk', 'listen.teach-back'];
    expect(afterGoodTurns(machine, { distress, understanding }, good)).toMatchObject({
      distress: 'steady',
      understanding: 'clear',
      masking: 'open',
    });
  });
});

it('a third apology with nothing done costs trust, and one after an action does not', () => {
  const machine = buildMachine(personaOf('angry'));
  const start = plainStart(machine);
  const trustAfter = (acted: boolean) => {
    const before = {
      ...start,
      counters: { ...start.counters, apologies: 2, trust: 1 },
      flags: { ...start.flags, acted },
    };
    return plainStep(machine, before, 'empathize.apologises').counters['trust'];
  };
  expect([trustAfter(false), trustAfter(true)]).toEqual([0, 1]);
});
