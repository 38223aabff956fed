import type { Ending } from '#core/model/scenario.ts';
import type { Solution } from '#analysis/solve.ts';
import { shortestWays } from '#analysis/graph/paths.ts';
import { metAtBeats } from '#analysis/values/met-at-beats.ts';
import { POLICIES, type Policy } from '#analysis/values/policies.ts';
import { visitsUnder } from '#analysis/values/visits-under.ts';

/** One ending: how near it is, and how likely under each policy. */
export interface EndingChances {
  readonly ending: Ending;
  /** Ids of the replies of a shortest talk that ends so; null when none does. */
  readonly shortestWay: readonly string[] | null;
  readonly chance: Readonly<Record<Policy, number>>;
}

/** In the file's order. */
export function endingChances(solution: Solution): EndingChances[] {
  const { scenario, graph } = solution;
  const nearest = nearestNodes(solution);
  const wayTo = shortestWays(graph);
  const byPolicy = POLICIES.map((policy) => {
    const chances = metAtBeats(graph, visitsUnder(solution, policy));
    return [policy, chances] as const;
  });
  return Object.values(scenario.endings).map((ending) => {
    const number = graph.beats.indexOf(ending.id);
    const node = nearest.get(number);
    return {
      ending,
      shortestWay:
        node === undefined ? null : wayTo(node).map((e) => graph.moveIds[graph.move[e] as number] ?? ''),
      chance: Object.fromEntries(
        byPolicy.map(([policy, chances]) => [policy, Math.min(1, chances[number] ?? 0)]),
      ) as Record<Policy, number>,
    };
  });
}

/** Beat's number → the node at it with the fewest replies before; nodes are numbered breadth first. */
function nearestNodes({ graph }: Solution): Map<number, number> {
  const found = new Map<number, number>();
  for (let node = 0; node < graph.nodes; node++) {
    const number = graph.beat[node] as number;
    if (!found.has(number)) found.set(number, node);
  }
  return found;
}
