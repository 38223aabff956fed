import { entriesOf, fieldOf, listOf, textOf } from '#core/check/raw.ts';
import { LEDGER_COUNTERS, LEDGER_FLAGS } from '#core/machine/ledger.ts';
import type { CounterSpec } from '#core/model/condition.ts';
import type { PersonaFile } from '#core/schema/persona-schema.ts';
import { readCounters } from '#formats/scenario/draft/read-persona.ts';
import { counterWords, flagWords } from '#app/authoring/words/memory-words.ts';

/** What conditions and effects of one scenario may speak of, with the words that stand for it on screen. */
export interface Vocabulary {
  readonly regions: readonly RegionName[];
  readonly counters: readonly CounterName[];
  readonly flags: readonly FlagName[];
  /** Region whose level the mood line draws; null while there is no persona. */
  readonly mood: string | null;
  /** Ways in which the persona ends the talk. */
  readonly exits: readonly string[];
  /** Named groups of markers, the scenario's own additions included. */
  readonly signals: Readonly<Record<string, readonly string[]>>;
  /** Null while the file names none that is known. */
  readonly persona: PersonaFile | null;
}

/** Every talk has the ledger's; the persona and the scenario bring their own. */
export type Origin = 'talk' | 'persona' | 'own';

export interface RegionName {
  readonly kind: 'region';
  readonly id: string;
  readonly label: string;
  readonly initial: string;
  readonly states: readonly { readonly id: string; readonly label: string; readonly level: number }[];
}

export interface CounterName {
  readonly kind: 'counter';
  readonly id: string;
  readonly label: string;
  readonly origin: Origin;
  readonly spec: CounterSpec;
}

export interface FlagName {
  readonly kind: 'flag';
  readonly id: string;
  readonly label: string;
  readonly origin: Origin;
  readonly start: boolean;
}

export type Name = RegionName | CounterName | FlagName;

/** @param scenario the file's data, of any shape */
export function vocabularyOf(scenario: unknown, persona: PersonaFile | null): Vocabulary {
  const regions = Object.entries(persona?.regions ?? {}).map(([id, region]): RegionName => ({
    kind: 'region',
    id,
    label: region.label,
    initial: region.initial,
    states: Object.entries(region.states).map(([state, { label, level }]) => ({ id: state, label, level })),
  }));
  const tuned = fieldOf(fieldOf(scenario, 'customer'), 'signals');
  return {
    regions,
    counters: [
      ...countersFrom(LEDGER_COUNTERS, 'talk'),
      ...countersFrom(persona?.counters ?? {}, 'persona'),
      ...countersFrom(readCounters(fieldOf(scenario, 'counters')), 'own'),
    ],
    flags: [
      ...flagsFrom(LEDGER_FLAGS, 'talk'),
      ...flagsFrom(persona?.flags ?? {}, 'persona'),
      ...flagsFrom(Object.fromEntries(entriesOf(fieldOf(scenario, 'flags'))), 'own'),
    ],
    mood: persona?.mood ?? regions[0]?.id ?? null,
    exits: Object.keys(persona?.exits ?? {}),
    signals: Object.fromEntries(
      Object.entries(persona?.signals ?? {}).map(([name, markers]) => [
        name,
        [...new Set([...markers, ...listOf(fieldOf(tuned, name)).flatMap((marker) => textOf(marker) ?? [])])],
      ]),
    ),
    persona,
  };
}

/** The thing a key of a condition or effect speaks of; undefined for a name that nothing has. */
export function nameIn(vocabulary: Vocabulary, id: string): Name | undefined {
  const has = (name: Name) => name.id === id;
  return vocabulary.regions.find(has) ?? vocabulary.counters.find(has) ?? vocabulary.flags.find(has);
}

function countersFrom(specs: Readonly<Record<string, CounterSpec>>, origin: Origin): CounterName[] {
  return Object.entries(specs).map(([id, spec]) => ({
    kind: 'counter',
    id,
    label: counterWords(id),
    origin,
    spec,
  }));
}

function flagsFrom(flags: Readonly<Record<string, unknown>>, origin: Origin): FlagName[] {
  return Object.entries(flags).map(([id, start]) => ({
    kind: 'flag',
    id,
    label: flagWords(id),
    origin,
    start: start === true,
  }));
}
