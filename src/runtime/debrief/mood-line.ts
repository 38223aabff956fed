import type { Scenario } from '#core/model/scenario.ts';
import { moodOf, type Mood } from '#runtime/mood.ts';
import type { Transcript } from '#runtime/transcript.ts';

/** The mood over the talk: one point before each decision, one after the last. */
export interface MoodPoint {
  /** The decision this point stands before; the last point's is the number of decisions. */
  readonly index: number;
  readonly mood: Mood;
  readonly thought: string | null;
  readonly line: string | null;
}

export interface MoodLine {
  readonly points: readonly MoodPoint[];
  /** Worst level the drawn region has. */
  readonly max: number;
  /** Index of the decision at which the talk turned; null when the mood never moved. */
  readonly turningPoint: number | null;
}

/** Costs nearer than this are equal: sums of squares of small whole numbers, apart by rounding alone. */
const ROUNDING = 1e-9;

/**
 * Where a line is best divided into a "before" and an "after", each near its own mean: the least-squares change
 * point. The answer is the index of the first value after the change; null for a flat or single-point line. Of equally good places the earliest.
 */
export function changePoint(levels: readonly number[]): number | null {
  const spread = (values: readonly number[]) => {
    const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
    return values.reduce((sum, v) => sum + (v - mean) ** 2, 0);
  };
  let best: number | null = null;
  let bestCost = spread(levels);
  for (let at = 1; at < levels.length; at++) {
    if (levels[at] === levels[at - 1]) continue;
    const cost = spread(levels.slice(0, at)) + spread(levels.slice(at));
    if (cost < bestCost - ROUNDING) [best, bestCost] = [at, cost];
  }
  return best;
}

export function moodLine(scenario: Scenario, transcript: Transcript): MoodLine {
  const { persona } = scenario;
  const points: MoodPoint[] = transcript.turns.map(({ index, situation, thought, line }) => ({
    index,
    mood: moodOf(persona, situation),
    thought,
    line,
  }));
  const { now, situation } = transcript;
  points.push({
    index: transcript.turns.length,
    mood: moodOf(persona, situation),
    thought: now?.thought ?? null,
    line: now?.line ?? null,
  });
  const change = changePoint(points.map((p) => p.mood.level));
  return { points, max: points[0]?.mood.max ?? 0, turningPoint: change === null ? null : change - 1 };
}
