import type { Scenario } from '#core/model/scenario.ts';
import type { Graph } from '#analysis/graph/explore.ts';
import { read } from '#analysis/graph/layout.ts';

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
