import type { Game } from '#analysis/game.ts';
import { explore } from '#analysis/graph/explore.ts';
import { orderOf } from '#analysis/graph/order.ts';
import { countPaths, pathLengths } from '#analysis/graph/paths.ts';
import { expected, extremes } from '#analysis/values/induction.ts';
import { weightsOf } from '#analysis/values/policies.ts';

/** Who takes any reply, all alike, asks for none. */
const NO_COSTS = new Float64Array(0);

/**
 * Everything that is worked out of a game without a key to judge by: compiled and explored, put in order; the best, the
 * worst and the expected end and the chance of a good one from everywhere; how many talks there are, and how long.
 */
export function solveWhole(game: Game) {
  const graph = explore(game);
  const order = orderOf(graph);
  const ends = Float64Array.from(graph.beats, (id) => Number(id === 'good'));
  const weights = weightsOf(graph, NO_COSTS, 'random');
  return {
    graph,
    ...extremes(graph, order, ends),
    ...expected(graph, order, ends, ends, weights),
    talks: countPaths(graph, order),
    ...pathLengths(graph, order),
  };
}
