import { read, type RegionField } from '#analysis/graph/layout.ts';
import type { Solution } from '#analysis/solve.ts';
import { visitsUnder } from '#analysis/values/visits-under.ts';

/** Beat → region of the persona → states it can be in there: those a novice meets most first, then those of random replies. */
export function moodsAtBeats(
  solution: Solution,
): ReadonlyMap<string, Readonly<Record<string, readonly string[]>>> {
  const { scenario, graph } = solution;
  const byRegion = Object.keys(scenario.persona.regions).flatMap((id) => {
    const field = graph.layout.regions[id];
    return field ? [[id, statesAtBeats(solution, field)] as const] : [];
  });
  return new Map(
    Object.keys(scenario.beats).map((beat) => {
      const number = graph.beats.indexOf(beat);
      return [beat, Object.fromEntries(byRegion.map(([id, statesAt]) => [id, statesAt(number)]))];
    }),
  );
}

/** Beat's number → states of a region that some situation there has. */
function statesAtBeats(solution: Solution, field: RegionField): (beat: number) => string[] {
  const { nodes, beat, beats, memory, memories, layout } = solution.graph;
  const novice = visitsUnder(solution, 'novice');
  const random = visitsUnder(solution, 'random');
  const width = field.states.length;
  const size = beats.length * width;
  const met = new Uint8Array(size);
  const byNovice = new Float64Array(size);
  const byRandom = new Float64Array(size);
  for (let node = 0; node < nodes; node++) {
    const state = read(memories.all, (memory[node] as number) * layout.words, field);
    const at = (beat[node] as number) * width + state;
    met[at] = 1;
    byNovice[at] = (byNovice[at] as number) + (novice[node] as number);
    byRandom[at] = (byRandom[at] as number) + (random[node] as number);
  }
  return (number) => {
    const from = number * width;
    return field.states
      .map((state, i) => ({ state, at: from + i }))
      .filter(({ at }) => met[at] === 1)
      .toSorted(
        (a, b) =>
          (byNovice[b.at] as number) - (byNovice[a.at] as number) ||
          (byRandom[b.at] as number) - (byRandom[a.at] as number),
      )
      .map(({ state }) => state);
  };
}
