import type { Scenario } from '#core/model/scenario.ts';
import type { Graph } from '#analysis/graph/explore.ts';

/**
 * Beats and endings that no talk reaches, each with the ways that should lead there, as `beat/reply`, from beats that are
 * met. One without ways lies behind others that are lost, and is found again with them.
 */
export function lostPlaces(scenario: Scenario, graph: Graph): ReadonlyMap<string, readonly string[]> {
  const numbers = new Set(graph.beat.subarray(0, graph.nodes));
  const lost = new Map<string, string[]>();
  graph.beats.forEach((id, number) => {
    if (!numbers.has(number)) lost.set(id, []);
  });
  for (const beat of Object.values(scenario.beats)) {
    if (lost.has(beat.id)) continue;
    for (const reply of beat.replies)
      for (const target of new Set(reply.to.map(({ to }) => to)))
        lost.get(target)?.push(`${beat.id}/${reply.id}`);
  }
  return lost;
}

/** "the way here (offer/limit) is never taken" */
export function neverTaken(ways: readonly string[]): string {
  return ways.length === 1
    ? `the way here (${ways.join()}) is never taken`
    : `the ways here (${ways.join(', ')}) are never taken`;
}
