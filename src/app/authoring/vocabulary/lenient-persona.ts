import { entriesOf, fieldOf, listOf, textOf } from '#core/check/raw.ts';
import { EXPRESSIONS } from '#core/model/words.ts';
import { mergePersonas } from '#core/resolve/merge-personas.ts';
import type { PersonaFile } from '#core/schema/persona-schema.ts';

type RegionFile = PersonaFile['regions'][string];
type OnFile = NonNullable<RegionFile['on']>;
type Transition = OnFile[string][number];

/** A persona file that is being written, as far as it can be read; what is of the wrong shape is left out. Null for none at all. */
export function lenientPersona(
  data: unknown,
  bases: Readonly<Record<string, PersonaFile>>,
): PersonaFile | null {
  if (typeof data !== 'object' || data === null) return null;
  const extended = textOf(fieldOf(data, 'extends'));
  const base = extended !== undefined && Object.hasOwn(bases, extended) ? bases[extended] : undefined;
  const mood = textOf(fieldOf(data, 'mood'));
  const own: PersonaFile = {
    format: 1,
    id: textOf(fieldOf(data, 'id')) ?? '',
    temperament: base?.temperament ?? 'angry',
    summary: textOf(fieldOf(data, 'summary')) ?? '',
    signals: Object.fromEntries(
      entriesOf(fieldOf(data, 'signals')).map(([name, markers]) => [name, textsOf(markers)]),
    ),
    counters: countersOf(fieldOf(data, 'counters')),
    flags: Object.fromEntries(
      entriesOf(fieldOf(data, 'flags')).map(([name, value]) => [name, value === true]),
    ),
    regions: Object.fromEntries(
      entriesOf(fieldOf(data, 'regions')).map(([name, region]) => [name, regionOf(name, region)]),
    ),
    ...(mood !== undefined && { mood }),
    exits: Object.fromEntries(
      entriesOf(fieldOf(data, 'exits')).map(([name, when]) => [name, conditionOf(when)]),
    ),
  };
  return base ? mergePersonas(own, base) : own;
}

/** Counters as they are declared, with the defaults of the format for what is missing. */
export function countersOf(data: unknown): PersonaFile['counters'] {
  const numberOf = (value: unknown, otherwise: number) => (typeof value === 'number' ? value : otherwise);
  return Object.fromEntries(
    entriesOf(data).map(([name, spec]) => [
      name,
      {
        min: numberOf(fieldOf(spec, 'min'), 0),
        max: numberOf(fieldOf(spec, 'max'), 1),
        start: numberOf(fieldOf(spec, 'start'), 0),
      },
    ]),
  );
}

function regionOf(name: string, data: unknown): RegionFile {
  const states = entriesOf(fieldOf(data, 'states'));
  return {
    label: textOf(fieldOf(data, 'label')) ?? name,
    initial: textOf(fieldOf(data, 'initial')) ?? states[0]?.[0] ?? '',
    meter: fieldOf(data, 'meter') !== false,
    states: Object.fromEntries(
      states.map(([id, state]) => {
        const level = fieldOf(state, 'level');
        const expression = EXPRESSIONS.find((known) => known === fieldOf(state, 'expression'));
        return [
          id,
          {
            label: textOf(fieldOf(state, 'label')) ?? id,
            level: typeof level === 'number' ? level : 0,
            expression: expression ?? 'calm',
            on: onOf(fieldOf(state, 'on')),
          },
        ];
      }),
    ),
    on: onOf(fieldOf(data, 'on')),
  };
}

function onOf(data: unknown): OnFile {
  return Object.fromEntries(
    entriesOf(data).map(([event, transitions]) => [event, listOf(transitions).map(transitionOf)]),
  );
}

function transitionOf(data: unknown): Transition {
  const to = textOf(fieldOf(data, 'to'));
  return {
    when: conditionOf(fieldOf(data, 'when')),
    ...(to !== undefined && { to }),
    add: Object.fromEntries(
      entriesOf(fieldOf(data, 'add')).flatMap(([name, by]) => (typeof by === 'number' ? [[name, by]] : [])),
    ),
    set: Object.fromEntries(
      entriesOf(fieldOf(data, 'set')).flatMap(([name, value]) =>
        typeof value === 'number' || typeof value === 'boolean' ? [[name, value]] : [],
      ),
    ),
  };
}

function conditionOf(data: unknown): NonNullable<Transition['when']> {
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
