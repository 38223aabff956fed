import type { Condition } from '#core/model/condition.ts';
import type { Graph } from './explore.ts';
import { Programs } from './programs.ts';
import { holdsAt } from './run-programs.ts';

/** Node → index of the first of these conditions that holds there, −1 for none. */
export function firstToHold(graph: Graph, conditions: readonly Condition[]): (node: number) => number {
  const { layout, memories, memory } = graph;
  const programs = new Programs(layout);
  const places = conditions.map((each) => programs.condition(each));
  const code = programs.finish();
  return (node) => {
    const at = (memory[node] as number) * layout.words;
    return places.findIndex((place) => holdsAt(code, place, memories.all, at));
  };
}
