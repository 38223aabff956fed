import { holds, type Situation } from '#core/model/condition.ts';
import type { Persona } from '#core/model/scenario.ts';
import type { MarkerId } from '#core/rubric/markers.ts';
import { exitIn, hearMarkers, startBench } from '#runtime/persona-bench.ts';
import { changesOf, moodMoves, type Change, type MoodMove } from '#app/authoring/try/trace.ts';

/** What a customer is tried with: where they begin and what they hear, a turn each. */
export interface Bench {
  /** Region → state, where it is not as they begin. */
  readonly at: Readonly<Record<string, string>>;
  readonly heard: readonly MarkerId[];
}

export const EMPTY_BENCH: Bench = { at: {}, heard: [] };

export interface Heard {
  readonly marker: MarkerId;
  readonly after: Situation;
  readonly moods: readonly MoodMove[];
  readonly changes: readonly Change[];
  /** The way out it took them; they hear nothing after it. */
  readonly left: string | null;
}

export interface BenchRun {
  readonly steps: readonly Heard[];
  readonly now: Situation;
  readonly left: string | null;
}

/** All that was heard, by the customer as they are now tuned. */
export function runBench(persona: Persona, { at, heard }: Bench): BenchRun {
  const begun = startBench(persona);
  const known = Object.entries(at).filter(
    ([region, state]) => persona.regions[region]?.states[state] !== undefined,
  );
  let now: Situation = { ...begun, regions: { ...begun.regions, ...Object.fromEntries(known) } };
  let left = exitIn(persona, now);
  const steps: Heard[] = [];
  for (const marker of heard) {
    if (left !== null) break;
    const after = hearMarkers(persona, now, [marker]);
    left = exitIn(persona, after);
    steps.push({
      marker,
      after,
      moods: moodMoves(persona, now, after),
      changes: changesOf(now, after),
      left,
    });
    now = after;
  }
  return { steps, now, left };
}

/** Whether the customer hides a region's state just now. */
export function isHidden({ masks }: Persona, situation: Situation, region: string): boolean {
  return masks?.region === region && holds(masks.while, situation);
}
