import { entriesOf, fieldOf, listOf, textOf } from '#core/check/raw.ts';
import { EXPRESSIONS, TEMPERAMENTS } from '#core/model/words.ts';
import type { PersonaFile } from '#core/schema/persona-schema.ts';

export type RegionFile = PersonaFile['regions'][string];
export type StateFile = RegionFile['states'][string];
export type OnFile = NonNullable<RegionFile['on']>;
export type TransitionFile = OnFile[string][number];

const read = new WeakMap<object, PersonaFile>();

/**
 * A persona file that is being written, as far as it can be read: what is missing or of the wrong shape is left out here, and
 * reported by the checks. Of an extending file its own part only. The same data gives the same object. Null for no group of keys.
 */
export function readPersona(data: unknown): PersonaFile | null {
  if (typeof data !== 'object' || data === null) return null;
  let persona = read.get(data);
  if (!persona) read.set(data, (persona = personaOf(data)));
  return persona;
}

function personaOf(data: object): PersonaFile {
  const mood = textOf(fieldOf(data, 'mood'));
  const base = textOf(fieldOf(data, 'extends'));
  const masks = fieldOf(data, 'masks');
  const masked = textOf(fieldOf(masks, 'region'));
  return {
    format: 1,
    id: textOf(fieldOf(data, 'id')) ?? '',
    temperament: TEMPERAMENTS.find((known) => known === fieldOf(data, 'temperament')) ?? 'angry',
    ...(base !== undefined && { extends: base }),
    summary: textOf(fieldOf(data, 'summary')) ?? '',
    signals: mapped(fieldOf(data, 'signals'), textsOf),
    counters: readCounters(fieldOf(data, 'counters')),
    flags: mapped(fieldOf(data, 'flags'), (value) => value === true),
    regions: mapped(fieldOf(data, 'regions'), regionOf),
    ...(mood !== undefined && { mood }),
    ...(masked !== undefined && {
      masks: { region: masked, while: conditionOf(fieldOf(masks, 'while')) },
    }),
    exits: mapped(fieldOf(data, 'exits'), conditionOf),
  };
}

/** Counters as they are declared, with the defaults of the format for what is missing. */
export function readCounters(data: unknown): PersonaFile['counters'] {
  return mapped(data, counterOf);
}

function mapped<T>(data: unknown, each: (value: unknown, name: string) => T): Record<string, T> {
  return Object.fromEntries(entriesOf(data).map(([name, value]) => [name, each(value, name)]));
}

function counterOf(spec: unknown): PersonaFile['counters'][string] {
  const numberOf = (key: string, otherwise: number) => {
    const value = fieldOf(spec, key);
    return typeof value === 'number' ? value : otherwise;
  };
  return { min: numberOf('min', 0), max: numberOf('max', 1), start: numberOf('start', 0) };
}

function regionOf(data: unknown, name: string): RegionFile {
  const states = mapped(fieldOf(data, 'states'), stateOf);
  return {
    label: textOf(fieldOf(data, 'label')) ?? name,
    initial: textOf(fieldOf(data, 'initial')) ?? Object.keys(states)[0] ?? '',
    meter: fieldOf(data, 'meter') !== false,
    states,
    on: mapped(fieldOf(data, 'on'), transitionsOf),
  };
}

function stateOf(data: unknown, name: string): StateFile {
  const level = fieldOf(data, 'level');
  return {
    level: typeof level === 'number' ? level : 0,
    label: textOf(fieldOf(data, 'label')) ?? name,
    expression: EXPRESSIONS.find((known) => known === fieldOf(data, 'expression')) ?? 'calm',
    on: mapped(fieldOf(data, 'on'), transitionsOf),
  };
}

const transitionsOf = (data: unknown) => listOf(data).map(transitionOf);

function transitionOf(data: unknown): TransitionFile {
  const to = textOf(fieldOf(data, 'to'));
  const when = conditionOf(fieldOf(data, 'when'));
  const add = Object.fromEntries(
    entriesOf(fieldOf(data, 'add')).flatMap(([name, by]) => (typeof by === 'number' ? [[name, by]] : [])),
  );
  const set = Object.fromEntries(
    entriesOf(fieldOf(data, 'set')).flatMap(([name, value]) =>
      typeof value === 'number' || typeof value === 'boolean' ? [[name, value]] : [],
    ),
  );
  const has = (part: object) => Object.keys(part).length > 0;
  return {
    ...(has(when) && { when }),
    ...(to !== undefined && { to }),
    ...(has(add) && { add }),
    ...(has(set) && { set }),
  };
}

function conditionOf(data: unknown): NonNullable<TransitionFile['when']> {
  return Object.fromEntries(
    entriesOf(data).flatMap(([name, wanted]) => {
      const isSingle = ['string', 'number', 'boolean'].includes(typeof wanted);
      return isSingle || Array.isArray(wanted) ? [[name, wanted as string]] : [];
    }),
  );
}

function textsOf(data: unknown): string[] {
  return listOf(data).flatMap((entry) => textOf(entry) ?? []);
}
