import { nearestName, suggest } from '#core/diagnostics/nearest-name.ts';
import { MARKER_IDS } from '#core/rubric/markers.ts';

/** The marker somebody meant; failing that, those of the skill they began to write, of the many there are. */
export function suggestMarker(found: string): string {
  const near = nearestName(found, MARKER_IDS);
  if (near !== undefined) return `Did you mean "${near}"?`;
  const [skill] = found.split('.', 1);
  const alike = MARKER_IDS.filter((id) => id.startsWith(`${skill}.`));
  return suggest(found, alike.length > 0 ? alike : MARKER_IDS);
}
