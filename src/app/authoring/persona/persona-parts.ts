import { SCENARIO_FILE } from '#formats/scenario/file-names.ts';
import { entriesOf, fieldOf, listOf, textOf } from '#core/check/raw.ts';
import type { Persona } from '#core/model/scenario.ts';
import { mergePersonas } from '#core/resolve/merge-personas.ts';
import { resolvePersona, type Tuning } from '#core/resolve/resolve-persona.ts';
import { soundPersona } from '#core/resolve/sound-persona.ts';
import type { PersonaFile } from '#core/schema/persona-schema.ts';
import { readPersona } from '#formats/scenario/draft/read-persona.ts';
import { type Studio } from '#app/authoring/document/studio-store.ts';
import type { Shipped } from './shipped.ts';

/** The customer's persona as the files have it: what is the author's own, what it rests on, and what they make together. */
export interface PersonaParts {
  /** `customer.persona`. */
  readonly id: string;
  /** The author's own file; null where the customer is an archetype as it is. */
  readonly file: string | null;
  readonly own: PersonaFile | null;
  /** What the customer is without the author's own file: the one it builds on, or the archetype of its temperament. */
  readonly archetype: PersonaFile;
  /** All together, without what no machine can do. */
  readonly merged: PersonaFile;
  /** As it plays, with the scenario's tuning. */
  readonly persona: Persona;
  readonly tuning: Tuning;
}

const ENDING = '.persona.yaml';

/** Null where the scenario names no persona that there is. */
export function personaParts(files: Studio['files'], shipped: Shipped): PersonaParts | null {
  const customer = fieldOf(files[SCENARIO_FILE]?.data, 'customer');
  const id = textOf(fieldOf(customer, 'persona')) ?? '';
  const found = Object.entries(files).find(
    ([name, { data }]) => name.endsWith(ENDING) && textOf(fieldOf(data, 'id')) === id,
  );
  const own = found ? readPersona(found[1].data) : null;
  const archetype = shipped.personas.get(own ? (own.extends ?? own.temperament) : id);
  if (!archetype) return null;
  const merged = soundPersona(mergedOf(own, archetype));
  const tuning = tuningOf(customer);
  return {
    id,
    file: found?.[0] ?? null,
    own,
    archetype,
    merged,
    tuning,
    persona: resolvePersona(merged, tuning),
  };
}

function mergedOf(own: PersonaFile | null, archetype: PersonaFile): PersonaFile {
  if (!own) return archetype;
  return own.extends === undefined ? own : mergePersonas(own, archetype);
}

/** A file of the author's own as a customer: with the archetype it builds on. */
export function mergedPersona(own: PersonaFile, shipped: Shipped): PersonaFile {
  const base = own.extends === undefined ? undefined : shipped.personas.get(own.extends);
  return base ? mergedOf(own, base) : own;
}

/** The names that personas already have here. */
export function takenIds(files: Studio['files'], shipped: Shipped): ReadonlySet<string> {
  const own = Object.entries(files).flatMap(([name, { data }]) =>
    name.endsWith(ENDING) ? [name.slice(0, -ENDING.length), textOf(fieldOf(data, 'id')) ?? ''] : [],
  );
  return new Set([...shipped.personas.keys(), ...own]);
}

function tuningOf(customer: unknown): Tuning {
  const start = entriesOf(fieldOf(customer, 'start')).filter(
    (entry): entry is [string, string | number | boolean] =>
      ['string', 'number', 'boolean'].includes(typeof entry[1]),
  );
  const signals = entriesOf(fieldOf(customer, 'signals')).map(([name, markers]): [string, string[]] => [
    name,
    listOf(markers).flatMap((marker) => textOf(marker) ?? []),
  ]);
  return { start: Object.fromEntries(start), signals: Object.fromEntries(signals) };
}
