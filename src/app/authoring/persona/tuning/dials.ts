import type { PersonaFile } from '#core/schema/persona-schema.ts';
import type { Dial } from './dial.ts';
import { howFastItRises } from './how-fast-it-rises.ts';
import { whatCalmsAnger, whatCalmsDistress } from './what-calms-them.ts';
import { whatMakesThemLeave } from './what-makes-them-leave.ts';
import { whatTheyHide } from './what-they-hide.ts';

const DIALS: readonly Dial[] = [
  howFastItRises,
  whatCalmsAnger,
  whatCalmsDistress,
  whatMakesThemLeave,
  whatTheyHide,
];

/** The dials that a customer of this kind has. */
export function dialsFor(archetype: PersonaFile): readonly Dial[] {
  return DIALS.filter((dial) => dial.suits(archetype));
}
