import { markerOf, type MarkerId } from '#core/rubric/markers.ts';
import { placeOfReply } from './places.ts';
import type { ScenarioRule } from './rule.ts';
import { THRESHOLDS } from './thresholds.ts';

/**
 * What no trained agent would say, however tired. Other lapses, critical ones included, are habits under pressure (a
 * promise too much, a risk overheard, an end without a warning), and what distractors are made of.
 */
const RUDE: ReadonlySet<MarkerId> = new Set([
  'calm.insults-back',
  'calm.mirrors',
  'calm.empty-threat',
  'empathize.stereotypes',
]);

/** CRAFT.md §3.7, rule 9: "Villain options (rude, absurd): ≤1 per scenario; none that no trained agent would say". */
export const villainReply: ScenarioRule = {
  id: 'villain-reply',
  scope: 'scenario',
  severity: 'warning',
  ofGame: true,
  summary: 'At most one reply of a scenario is rude beyond what a trained agent would say.',
  check: ({ scenario }) => {
    const { most } = THRESHOLDS.villainReply;
    const rude = Object.values(scenario.beats).flatMap((beat) =>
      beat.replies.flatMap((reply) => {
        const marker = reply.markers.find((id) => RUDE.has(id));
        return marker ? [{ beat, reply, marker }] : [];
      }),
    );
    return rude.slice(most).map(({ beat, reply, marker }) => ({
      path: placeOfReply(beat, reply),
      message: `"${reply.id}" ${markerOf(marker).label}: ${rude.length} replies of this scenario do such a thing, and nobody is tempted by them.`,
      help: 'Replace it by something a good colleague has really said: each wrong reply is right in some other state.',
    }));
  },
};
