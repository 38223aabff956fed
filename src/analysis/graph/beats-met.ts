import type { Beat, Scenario } from '#core/model/scenario.ts';
import type { Graph } from './explore.ts';

/** Each beat that can be met with the situations in which it is, the nearest to the start first. */
export function beatsMet(scenario: Scenario, graph: Graph): ReadonlyMap<Beat, readonly number[]> {
  const met = new Map<Beat, readonly number[]>();
  for (const [number, nodes] of situationsByBeat(graph)) {
    const id = graph.beats[number] ?? '';
    const beat = Object.hasOwn(scenario.beats, id) ? scenario.beats[id] : undefined;
    if (beat) met.set(beat, nodes);
  }
  return met;
}

const known = new WeakMap<Graph, ReadonlyMap<number, readonly number[]>>();

/** Beat's number → its situations. Gathered once for each graph, for a dozen rules ask. */
function situationsByBeat(graph: Graph): ReadonlyMap<number, readonly number[]> {
  let byBeat = known.get(graph);
  if (!byBeat) known.set(graph, (byBeat = gather(graph)));
  return byBeat;
}

function gather({ nodes, beat }: Graph): ReadonlyMap<number, readonly number[]> {
  const byBeat = new Map<number, number[]>();
  for (let node = 0; node < nodes; node++) {
    const number = beat[node] as number;
    const list = byBeat.get(number);
    if (list) list.push(node);
    else byBeat.set(number, [node]);
  }
  return byBeat;
}
