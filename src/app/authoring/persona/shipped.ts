import { mergePersonas } from '#core/resolve/merge-personas.ts';
import type { PersonaFile } from '#core/schema/persona-schema.ts';
import { readPersona } from '#formats/scenario/draft/read-persona.ts';
import { openSource } from '#formats/yaml/open-source.ts';

/** The archetypes that ship with the product. */
export interface Shipped {
  /** Id → persona, with what it builds on merged in. */
  readonly personas: ReadonlyMap<string, PersonaFile>;
  /** Id → the file's text. */
  readonly texts: ReadonlyMap<string, string>;
  /** Those that build on another: nothing can be built on them in turn. */
  readonly extending: ReadonlySet<string>;
}

export function readShipped(files: readonly { readonly text: string }[]): Shipped {
  const read = files.flatMap(({ text }) => {
    const persona = readPersona(openSource(text).data);
    return persona ? [{ text, persona }] : [];
  });
  const byId = new Map(read.map(({ persona }) => [persona.id, persona]));
  const merged = read.map(({ persona }): [string, PersonaFile] => {
    const base = persona.extends === undefined ? undefined : byId.get(persona.extends);
    return [persona.id, base ? withoutBase(mergePersonas(persona, base)) : persona];
  });
  return {
    personas: new Map(merged),
    texts: new Map(read.map(({ text, persona }) => [persona.id, text])),
    extending: new Set(read.flatMap(({ persona }) => (persona.extends === undefined ? [] : [persona.id]))),
  };
}

function withoutBase({ extends: _base, ...persona }: PersonaFile): PersonaFile {
  return persona;
}
