import { shortestWays } from '#analysis/graph/paths.ts';
import type { Solution } from '#analysis/solve.ts';
import { ENDING_VALUE } from '#analysis/values/grades.ts';
import { placeOfBeat } from './places.ts';
import type { ScenarioRule } from './rule.ts';
import { beatsMet } from '#analysis/graph/beats-met.ts';
import { THRESHOLDS } from './thresholds.ts';

/** CRAFT.md §3.7, rule 14: "every non-terminal can reach a fair ending". Reported where the trap closes. */
export const trap: ScenarioRule = {
  id: 'trap',
  scope: 'scenario',
  severity: 'warning',
  ofGame: true,
  needsAll: true,
  summary: 'From every beat, in every situation in which it can be met, a fair ending can still be reached.',
  check: ({ scenario, solution }) => {
    const { graph, judged } = solution;
    const closing = whereItCloses(solution);
    const wayTo = shortestWays(graph);
    return [...beatsMet(scenario, graph)].flatMap(([beat, nodes]) => {
      const lost = nodes.filter((node) => closing.has(node));
      const [nearest] = lost;
      if (nearest === undefined) return [];
      const way = wayTo(nearest).map((e) => judged.replyOf(e).id);
      const who = way.length === 0 ? 'Whoever begins here' : `Whoever comes here by ${way.join(' → ')}`;
      const often =
        lost.length === nodes.length ? '' : ` (so in ${lost.length} of ${nodes.length} situations)`;
      return [
        {
          path: placeOfBeat(beat),
          atKey: true,
          message: `${who} can no longer reach a ${THRESHOLDS.neverWithoutHope} ending, whatever they say${often}.`,
          help: 'Give one reply a way back, or lead to an ending at once: to go on talking when all is lost teaches nothing.',
        },
      ];
    });
  },
};

/** Situations without hope that follow on one with hope, or begin the talk; those behind them are lost already. */
function whereItCloses({ graph: { nodes, row, to }, best }: Solution): ReadonlySet<number> {
  const isLost = (node: number) => (best[node] as number) < ENDING_VALUE[THRESHOLDS.neverWithoutHope];
  const closing = new Set(isLost(0) ? [0] : []);
  for (let node = 0; node < nodes; node++) {
    if (isLost(node)) continue;
    for (let e = row[node] as number; e < (row[node + 1] as number); e++)
      if (isLost(to[e] as number)) closing.add(to[e] as number);
  }
  return closing;
}
