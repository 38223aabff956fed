import { fieldOf } from '#core/check/raw.ts';
import { TEMPERAMENTS, type Temperament } from '#core/model/words.ts';
import { PERSONA_ENDING } from '#formats/scenario/file-names.ts';
import type { Studio } from '#app/authoring/document/studio-store.ts';
import { TEMPERAMENT_WORDS } from '#app/ui/words-shown.ts';

/** Of which temperament a persona is, by its name: that of its own file, or, where there is none, the archetype it names. */
export function temperamentOf(files: Studio['files'], persona: string): Temperament | undefined {
  const own = files[`${persona}${PERSONA_ENDING}`];
  const named = own ? fieldOf(own.data, 'temperament') : persona;
  return TEMPERAMENTS.find((temperament) => temperament === named);
}

/** What a persona of the draft's own goes by: after the customer who is it, or else after its file in words. */
export function ownPersonaName(id: string, temperament: Temperament | undefined, customer: string): string {
  if (customer !== '' && temperament) return `${customer}, ${TEMPERAMENT_WORDS[temperament].toLowerCase()}`;
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
