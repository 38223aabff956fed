import type { ScenarioRule } from './rule.ts';

/** CRAFT.md §3.7, rule 14: "all reachable". */
export const unreachableEnding: ScenarioRule = {
  id: 'unreachable-ending',
  scope: 'scenario',
  severity: 'warning',
  needsAll: true,
  summary: 'Every ending is reached by some talk.',
  check: ({ scenario, solution: { graph } }) => {
    const reached = new Set(graph.beat.subarray(0, graph.nodes));
    return graph.beats.flatMap((id, number) =>
      reached.has(number) || !Object.hasOwn(scenario.endings, id)
        ? []
        : [
            {
              path: ['endings', id],
              atKey: true,
              message: `No talk ever ends with "${id}": the conditions on the ways here never hold.`,
              help: 'Loosen the `when` on the ways (or the exit) that lead here, or delete the ending.',
            },
          ],
    );
  },
};
