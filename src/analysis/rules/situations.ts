import { isAlways, type Condition } from '#core/model/condition.ts';
import type { Beat, Scenario } from '#core/model/scenario.ts';
import type { Graph } from '#analysis/graph/explore.ts';
import { read } from '#analysis/graph/layout.ts';
import { holdsAt, NOTHING, Programs } from '#analysis/graph/programs.ts';

/** What rules ask of a graph's situations, without unpacking them. */

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

/** Node → index of the first of these conditions that holds there, −1 for none. */
export function firstToHold(graph: Graph, conditions: readonly Condition[]): (node: number) => number {
  const { layout, memories, memory } = graph;
  const programs = new Programs(layout);
  const places = conditions.map((each) => (isAlways(each) ? NOTHING : programs.condition(each)));
  const code = programs.finish();
  return (node) => {
    const at = (memory[node] as number) * layout.words;
    return places.findIndex((place) => place === NOTHING || holdsAt(code, place, memories.all, at));
  };
}

/** Node → how bad the mood is, 0 best: the height of the line that the debrief draws. */
export function moodLevels(
  { persona }: Scenario,
  { layout, memories, memory }: Graph,
): (node: number) => number {
  const field = layout.regions[persona.mood];
  const states = persona.regions[persona.mood]?.states ?? {};
  if (!field) return () => 0;
  const levels = field.states.map((state) => states[state]?.level ?? 0);
  return (node) => levels[read(memories.all, (memory[node] as number) * layout.words, field)] ?? 0;
}
