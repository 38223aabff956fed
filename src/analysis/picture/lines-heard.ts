import type { Beat, Line, Scenario } from '#core/model/scenario.ts';
import { beatsMet } from '#analysis/graph/beats-met.ts';
import type { Graph } from '#analysis/graph/explore.ts';
import { firstToHold } from '#analysis/graph/first-to-hold.ts';

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
  const met = beatsMet(scenario, graph);
  return Object.values(scenario.beats).flatMap((beat) =>
    (['says', 'thinks'] as const).flatMap((voice) => {
      const lines = beat[voice];
      const lineAt = firstToHold(
        graph,
        lines.map(({ when }) => when),
      );
      const heard = new Set((met.get(beat) ?? []).map(lineAt));
      return lines.map((line, index) => ({ beat, voice, index, line, heard: heard.has(index) }));
    }),
  );
}
