import { entriesOf, fieldOf } from '#core/check/raw.ts';
import { LEDGER_COUNTERS } from '#core/machine/ledger.ts';
import type { PersonaFile } from '#core/schema/persona-schema.ts';
import { setField } from '#formats/scenario/edit/set-field.ts';
import type { Edited } from '#formats/yaml/edited.ts';
import type { Source } from '#formats/yaml/source.ts';
import type { DialChoice } from './dial.ts';

/** What a customer brings along, in words: a counter's value at the start, kept in the scenario's `customer.start`. */
export interface StartDial {
  /** The counter. */
  readonly name: string;
  readonly question: string;
  /** Values are whole numbers. */
  readonly choices: readonly DialChoice[];
}

const DIALS: readonly StartDial[] = [
  {
    name: 'fuse',
    question: 'How deep does the abuse sit?',
    choices: [
      { value: '1', label: 'Stressed', effect: 'One fair limit and it stops.' },
      { value: '2', label: 'Testing you', effect: 'The first fair limit is tried; the second holds.' },
      { value: '3', label: 'Set on it', effect: 'No limit helps; ending the contact is the safe way.' },
    ],
  },
  {
    name: 'trust',
    question: 'What do they expect of you?',
    choices: [
      { value: '-2', label: 'The worst', effect: 'Trust has to be won back from far below.' },
      { value: '-1', label: 'Little: they were let down before', effect: 'Trust begins below zero.' },
      { value: '0', label: 'Nothing in particular', effect: 'Trust begins at zero.' },
      { value: '1', label: 'Good: they know you', effect: 'Trust begins above zero.' },
    ],
  },
];

export function startDialsFor(persona: PersonaFile): readonly StartDial[] {
  return DIALS.filter(({ name }) => usual(name, persona) !== undefined);
}

/** The choice that the scenario makes, the persona's own where it makes none; null for a value that is no choice. */
export function readStartDial(dial: StartDial, scenario: unknown, persona: PersonaFile): string | null {
  const start = fieldOf(fieldOf(fieldOf(scenario, 'customer'), 'start'), dial.name);
  const value = String(typeof start === 'number' ? start : usual(dial.name, persona));
  return dial.choices.some((choice) => choice.value === value) ? value : null;
}

/** What the persona has anyway is not written. */
export function turnStartDial(
  scenario: Source,
  dial: StartDial,
  choice: string,
  persona: PersonaFile,
): Edited {
  const path = ['customer', 'start'];
  const value = Number(choice);
  if (value !== usual(dial.name, persona)) return setField(scenario, [...path, dial.name], value);
  const entries = entriesOf(fieldOf(fieldOf(scenario.data, 'customer'), 'start'));
  const isAlone = entries.length === 1 && entries[0]?.[0] === dial.name;
  return setField(scenario, isAlone ? path : [...path, dial.name], undefined);
}

function usual(name: string, persona: PersonaFile): number | undefined {
  const specs: Readonly<Record<string, { readonly start: number }>> = {
    ...LEDGER_COUNTERS,
    ...persona.counters,
  };
  return Object.hasOwn(specs, name) ? specs[name]?.start : undefined;
}
