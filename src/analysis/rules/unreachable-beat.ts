import { placeOfBeat } from './places.ts';
import type { ScenarioRule } from './rule.ts';
import { beatsMet } from './situations.ts';

/** CRAFT.md §3.7, rule 14: "all reachable". */
export const unreachableBeat: ScenarioRule = {
  id: 'unreachable-beat',
  scope: 'scenario',
  severity: 'warning',
  needsAll: true,
  summary: 'Every beat is met in some talk.',
  check: ({ scenario, solution: { graph } }) => {
    const met = beatsMet(scenario, graph);
    return Object.values(scenario.beats)
      .filter((beat) => !met.has(beat))
      .map((beat) => ({
        path: placeOfBeat(beat),
        atKey: true,
        message: `No talk ever comes to the beat "${beat.id}": wherever a way leads here, its condition never holds.`,
        help: 'Loosen the `when` on the ways that lead here, see that something sets what it asks for, or delete the beat.',
      }));
  },
};
