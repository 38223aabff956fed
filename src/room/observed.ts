import { isMarkerId, markerOf, type MarkerId } from '#core/rubric/markers.ts';
import type { DecisionRecord } from '#protocol/views.ts';
import type { Reply } from '#core/model/scenario.ts';
import type { Transcript } from '#runtime/transcript.ts';

/** What observers ticked while somebody else had the mic, held against what was really there. */
export interface Observation {
  readonly marker: MarkerId;
  /** As an observer would tick it. */
  readonly label: string;
  readonly ticks: number;
  /** Whether the reply shows it. */
  readonly there: boolean;
}

/** Of one decision: what was ticked, the most first, and what was there and nobody saw. Empty where nobody ticked. */
export function observedAt(
  { ticks, decision }: DecisionRecord,
  transcript: Transcript | undefined,
): Observation[] {
  return observed(ticks, transcript?.turns[decision]?.chosen);
}

/** Of one reply; the same, also before it is played. */
export function observed(
  ticks: DecisionRecord['ticks'],
  reply: Pick<Reply, 'markers'> | undefined,
): Observation[] {
  const ticked = Object.entries(ticks).filter(([, count]) => count > 0);
  const shown = reply?.markers ?? [];
  if (ticked.length === 0) return [];
  const counts = new Map<MarkerId, number>(shown.map((marker) => [marker, 0]));
  for (const [marker, count] of ticked) if (isMarkerId(marker)) counts.set(marker, count);
  return [...counts]
    .map(([marker, count]) => ({
      marker,
      label: markerOf(marker).label,
      ticks: count,
      there: shown.includes(marker),
    }))
    .toSorted((a, b) => b.ticks - a.ticks || Number(b.there) - Number(a.there));
}
