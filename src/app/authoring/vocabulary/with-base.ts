import { mergePersonas } from '#core/resolve/merge-personas.ts';
import type { PersonaFile } from '#core/schema/persona-schema.ts';
import { readPersona } from '#formats/scenario/draft/read-persona.ts';

/** A persona file that is being written, as far as it can be read, with the one it extends. Null for none at all. */
export function personaWithBase(
  data: unknown,
  bases: Readonly<Record<string, PersonaFile>>,
): PersonaFile | null {
  const own = readPersona(data);
  if (own?.extends === undefined || !Object.hasOwn(bases, own.extends)) return own;
  const base = bases[own.extends];
  return base ? mergePersonas(own, base) : own;
}
