import { lostPlaces, neverTaken } from './lost-places.ts';
import { placeOfBeat } from './places.ts';
import type { Finding, ScenarioRule } from './rule.ts';

/** CRAFT.md §3.7, rule 14: "all reachable". Of several that lie behind each other, the first is reported. */
export const unreachableBeat: ScenarioRule = {
  id: 'unreachable-beat',
  scope: 'scenario',
  severity: 'warning',
  ofGame: true,
  needsAll: true,
  summary: 'Every beat is met in some talk.',
  check: ({ scenario, solution: { graph } }) =>
    [...lostPlaces(scenario, graph)].flatMap(([id, ways]): Finding[] => {
      const beat = Object.hasOwn(scenario.beats, id) ? scenario.beats[id] : undefined;
      if (!beat || ways.length === 0) return [];
      return [
        {
          path: placeOfBeat(beat),
          atKey: true,
          message: `No talk ever comes to the beat "${id}": ${neverTaken(ways)}.`,
          help: 'Loosen the `when` that stands before it, see that something sets what it asks for, or delete the beat.',
        },
      ];
    }),
};
