import { beforeAll, describe, expect, it } from 'vitest';
import { gameOf } from '#analysis/game.ts';
import { lint } from '#analysis/lint.ts';
import { RULES } from '#analysis/rules/all-rules.ts';
import { readPersonas } from '#cli/library/read-library.ts';
import { buildMachine } from '#core/machine/build-machine.ts';
import { TURN } from '#core/machine/ledger.ts';
import { TALK } from '#core/machine/machine.ts';
import { holds, type Condition } from '#core/model/condition.ts';
import type { Scenario } from '#core/model/scenario.ts';
import { parseScenario } from '#formats/scenario/parse-scenario.ts';
import { generatedScenario } from '../../support/generate-scenario.ts';
import { plainExplore } from '../../support/plain-explorer.ts';
import { plainStep, type PlainState } from '../../support/xstate-free-stepper.ts';

/** What the rules say can never happen, against every situation explored by the plain rules of the intermediate form. */

const MOST_STATES = 30_000;
const firstOf = (list: readonly { readonly when: Condition }[], { states, counters, flags }: PlainState) =>
  list.findIndex(({ when }) => holds(when, { regions: states, counters, flags }));

/** Lines, replies and branches that come up in some talk, as paths into the file. */
function comingUp(scenario: Scenario): Set<string> {
  const machine = buildMachine(scenario);
  const { states, complete } = plainExplore(gameOf(scenario), MOST_STATES);
  if (!complete) throw new Error('too large for the plain explorer');
  const up = new Set<string>();
  for (const state of states.values()) {
    const beat = scenario.beats[state.states[TALK] ?? ''];
    if (!beat) continue;
    for (const field of ['says', 'thinks'] as const)
      up.add(`beats.${beat.id}.${field}.${firstOf(beat[field], state)}`);
    beat.replies.forEach((reply, i) => {
      if (firstOf([reply], state) < 0) return;
      up.add(`beats.${beat.id}.replies.${i}`);
      const after = [...reply.markers, TURN].reduce((at, event) => plainStep(machine, at, event), state);
      const leaves = Object.keys(scenario.exits).some((exit) => {
        const when = scenario.persona.exits[exit];
        return when !== undefined && firstOf([{ when }], after) === 0;
      });
      if (!leaves) up.add(`beats.${beat.id}.replies.${i}.to.${firstOf(reply.to, after)}`);
    });
  }
  return up;
}

/** The same parts of a scenario whose beat is met, whether they come up or not. */
function partsOf({ beats }: Scenario, rule: string, up: ReadonlySet<string>): string[] {
  return Object.values(beats).flatMap((beat) => {
    const at = `beats.${beat.id}`;
    if (![...up].some((path) => path.startsWith(`${at}.`))) return [];
    if (rule === 'unheard-line')
      return (['says', 'thinks'] as const).flatMap((field) =>
        beat[field].map((_, i) => `${at}.${field}.${i}`),
      );
    if (rule === 'unoffered-reply') return beat.replies.map((_, i) => `${at}.replies.${i}`);
    return beat.replies.flatMap((reply, i) =>
      up.has(`${at}.replies.${i}`) && reply.to.length > 1
        ? reply.to.map((_, place) => `${at}.replies.${i}.to.${place}`)
        : [],
    );
  });
}

describe.each([1, 2, 3, 4, 5, 6, 7, 8])('a generated scenario, seed %i', (seed) => {
  let scenario: Scenario;
  beforeAll(async () => {
    const { personas } = await readPersonas();
    const bytes = new TextEncoder().encode(generatedScenario({ id: 'generated', beats: 6, seed }));
    const parsed = parseScenario('generated.yaml', bytes, personas);
    if (!parsed.scenario) throw new Error(JSON.stringify(parsed.diagnostics));
    scenario = parsed.scenario;
  });

  it('has exactly the lines, replies and branches that never come up', () => {
    const up = comingUp(scenario);
    for (const id of ['unheard-line', 'unoffered-reply', 'untaken-branch']) {
      const found = lint([scenario], { rules: RULES.filter((rule) => rule.id === id) }).flat();
      expect(found.map(({ path }) => path.join('.')).toSorted(), id).toEqual(
        partsOf(scenario, id, up)
          .filter((path) => !up.has(path))
          .toSorted(),
      );
    }
  });
});
