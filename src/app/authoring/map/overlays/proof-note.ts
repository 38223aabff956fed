import type { Proof } from '#app/authoring/proof/proof.ts';
import { needsProof } from './lay-over.ts';
import type { OverlayName } from './overlay.ts';

/** What is to be known of the figures on the map: that there are none yet, that they are of another time, or not of all. Empty where all is well. */
export function proofNote(overlay: OverlayName, proof: Proof | null, lastWhole: Proof | null): string {
  if (!needsProof(overlay)) return '';
  const solved = lastWhole?.solved;
  if (!solved)
    return proof === null
      ? 'The figures are being worked out.'
      : 'There is nothing to show before the scenario can be played: see “Proof”.';
  if (proof !== null && proof.revision !== lastWhole.revision)
    return 'These figures are of the last version that could be played.';
  return solved.complete
    ? ''
    : 'There are more situations than were looked at: the figures speak of those nearest to the start.';
}
