import type { Beat, Scenario } from '#core/model/scenario.ts';
import type { Graph } from './explore.ts';

/** Each beat that can be met with the situations in which it is, the nearest to the start first. */
export function beatsMet(scenario: Scenario, { nodes, beat, beats }: Graph): ReadonlyMap<Beat, number[]> {
  const met = new Map<Beat, number[]>();
  const byNumber = beats.map((id) => (Object.hasOwn(scenario.beats, id) ? scenario.beats[id] : undefined));
  for (let node = 0; node < nodes; node++) {
    const here = byNumber[beat[node] as number];
    if (!here) continue;
    const list = met.get(here);
    if (list) list.push(node);
    else met.set(here, [node]);
  }
  return met;
}
