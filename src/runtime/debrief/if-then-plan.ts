import type { Scenario } from '#core/model/scenario.ts';
import { SKILLS } from '#core/model/words.ts';
import { markerOf, type MarkerId } from '#core/rubric/markers.ts';
import { planFor } from '#core/rubric/plans.ts';
import type { Turn } from '#runtime/transcript.ts';
import { betterReply, threeMoments } from './three-moments.ts';

/** One if–then plan for the next contact (implementation intention), drawn from the costliest moment. */
export interface IfThenPlan {
  readonly when: string;
  readonly will: string;
  /** The decision it came from. */
  readonly from: number;
  readonly marker: MarkerId;
}

/** The behaviour of the better reply that the chosen one lacked, strongest first, on the skill that cost most. */
function lackedMarker(turn: Turn, better: { markers: readonly MarkerId[] }): MarkerId | undefined {
  const cost = (marker: MarkerId) => turn.judgement.skills[markerOf(marker).skill]?.regret ?? 0;
  return better.markers
    .filter((m) => markerOf(m).sign === '+' && !turn.chosen.markers.includes(m))
    .toSorted((a, b) => cost(b) - cost(a) || markerOf(b).quality - markerOf(a).quality)[0];
}

/** Null only for a talk in which nothing was decided. */
export function ifThenPlan(scenario: Scenario, turns: readonly Turn[]): IfThenPlan | null {
  const moments = threeMoments(scenario, turns);
  const costliest = moments.find((m) => m.kind === 'costliest')?.turn;
  if (costliest) {
    const better = betterReply(scenario, costliest);
    const marker = better && lackedMarker(costliest, better);
    if (marker) return { ...planFor(marker), from: costliest.index, marker };
  }
  // Nothing was lost: keep what worked best.
  const best = moments.find((m) => m.kind === 'best')?.turn ?? turns[0];
  if (!best) return null;
  const shown = [...best.chosen.markers].filter((m) => markerOf(m).sign === '+');
  const skills = SKILLS.filter((skill) => best.judgement.skills[skill]);
  const kept = shown.find((m) => skills.includes(markerOf(m).skill)) ?? shown[0];
  return kept ? { ...planFor(kept), from: best.index, marker: kept } : null;
}
