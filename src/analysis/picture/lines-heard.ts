import { isAlways, type Condition } from '#core/model/condition.ts';
import type { Beat, Line, Scenario } from '#core/model/scenario.ts';
import type { Graph } from '#analysis/graph/explore.ts';
import { holdsAt, NOTHING, Programs } from '#analysis/graph/programs.ts';

/** What the customer says aloud, or only thinks. */
export type Voice = 'says' | 'thinks';

export interface CustomerLine {
  readonly beat: Beat;
  readonly voice: Voice;
  /** Index among the beat's lines of that voice. */
  readonly index: number;
  readonly line: Line;
  /** Whether some situation brings it up. Its variants are drawn by the seed, so then all of them are. */
  readonly heard: boolean;
}

/** Every line and thought of the customer, in the file's order. Of a beat's lines the first whose condition holds is taken. */
export function customerLines(scenario: Scenario, graph: Graph): CustomerLine[] {
  const memoriesAt = memoriesByBeat(graph);
  return Object.values(scenario.beats).flatMap((beat) => {
    const memories = memoriesAt.get(beat.id) ?? [];
    return (['says', 'thinks'] as const).flatMap((voice) => {
      const lines = beat[voice];
      const heard = firstsThatHold(
        graph,
        lines.map(({ when }) => when),
        memories,
      );
      return lines.map((line, index) => ({ beat, voice, index, line, heard: heard.has(index) }));
    });
  });
}

function memoriesByBeat({ nodes, beat, memory, beats }: Graph): Map<string, number[]> {
  const found = new Map<string, number[]>(beats.map((id) => [id, []]));
  for (let node = 0; node < nodes; node++)
    found.get(beats[beat[node] as number] ?? '')?.push(memory[node] as number);
  return found;
}

/** Indices of the conditions that are the first to hold in one of these memories. */
function firstsThatHold(
  { layout, memories }: Graph,
  conditions: readonly Condition[],
  among: readonly number[],
): ReadonlySet<number> {
  const programs = new Programs(layout);
  const places = conditions.map((each) => (isAlways(each) ? NOTHING : programs.condition(each)));
  const code = programs.finish();
  const found = new Set<number>();
  for (const memory of among) {
    const at = memory * layout.words;
    found.add(places.findIndex((place) => place === NOTHING || holdsAt(code, place, memories.all, at)));
    if (found.size === conditions.length && !found.has(-1)) break;
  }
  return found;
}
