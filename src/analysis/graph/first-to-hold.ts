import { isAlways, type Condition } from '#core/model/condition.ts';
import type { Graph } from './explore.ts';
import { holdsAt, NOTHING, Programs } from './programs.ts';

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
