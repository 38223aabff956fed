import { lostPlaces, neverTaken } from './lost-places.ts';
import type { Finding, ScenarioRule } from './rule.ts';

/** CRAFT.md §3.7, rule 14: "all reachable". An ending behind a beat that is not met itself is found again with that. */
export const unreachableEnding: ScenarioRule = {
  id: 'unreachable-ending',
  scope: 'scenario',
  severity: 'warning',
  ofGame: true,
  needsAll: true,
  summary: 'Every ending is reached by some talk.',
  check: ({ scenario, solution: { graph } }) =>
    [...lostPlaces(scenario, graph)].flatMap(([id, ways]): Finding[] => {
      if (!Object.hasOwn(scenario.endings, id)) return [];
      const exits = Object.keys(scenario.exits).filter((exit) => scenario.exits[exit] === id);
      if (ways.length + exits.length === 0) return [];
      const why =
        ways.length > 0 ? neverTaken(ways) : `the customer never leaves by "${exits.join('" or "')}"`;
      return [
        {
          path: ['endings', id],
          atKey: true,
          message: `No talk ever ends with "${id}": ${why}.`,
          help:
            ways.length > 0
              ? 'Loosen the `when` that stands before it, see that something sets what it asks for, or delete the ending.'
              : 'Let some replies hurt enough for the customer to go, or give the exit an ending that others lead to as well.',
        },
      ];
    }),
};
