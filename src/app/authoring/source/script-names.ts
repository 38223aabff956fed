import { entriesOf, fieldOf } from '#core/check/raw.ts';
import { LEDGER_COUNTERS, LEDGER_FLAGS } from '#core/machine/ledger.ts';
import type { Scenario } from '#core/model/scenario.ts';
import type { Draft } from '#formats/scenario/draft/draft.ts';

/** The names that one place of the files may say and another gives: what completion offers for them, with what they are. */
export interface ScriptNames {
  /** Beat → the first line said in it. */
  readonly beats: ReadonlyMap<string, string>;
  /** Ending → its title. */
  readonly endings: ReadonlyMap<string, string>;
  readonly personas: readonly string[];
  /** Region → its states. */
  readonly regions: ReadonlyMap<string, readonly string[]>;
  readonly counters: readonly string[];
  readonly flags: readonly string[];
  readonly exits: readonly string[];
}

/** The personas that ship with the product. */
const SHIPPED_PERSONAS = ['angry', 'abusive', 'confused'] as const;

const keysOf = (data: unknown, key: string): string[] => entriesOf(fieldOf(data, key)).map(([name]) => name);

/**
 * @param personas data of the draft's own persona files
 * @param scenario the last whole scenario, which knows the regions of a shipped persona; null before there was one
 */
export function scriptNames(
  draft: Draft,
  personas: readonly unknown[],
  scenario: Scenario | null,
): ScriptNames {
  const regions = new Map<string, readonly string[]>();
  const gather = (of: unknown) => {
    for (const [name, region] of entriesOf(fieldOf(of, 'regions')))
      regions.set(name, keysOf(region, 'states'));
  };
  gather(scenario?.persona);
  personas.forEach(gather);
  const all = (group: 'counters' | 'flags' | 'exits') => [
    ...personas.flatMap((persona) => keysOf(persona, group)),
    ...keysOf(scenario?.persona, group),
  ];
  return {
    beats: new Map(draft.beats.map(({ id, says }) => [id, says.at(-1)?.variants[0] ?? ''])),
    endings: new Map(draft.endings.map(({ id, title }) => [id, title])),
    personas: unique([...personas.flatMap((of) => textOfId(of)), ...SHIPPED_PERSONAS]),
    regions,
    counters: unique([...draft.counters, ...all('counters'), ...Object.keys(LEDGER_COUNTERS)]),
    flags: unique([...draft.flags, ...all('flags'), ...Object.keys(LEDGER_FLAGS)]),
    exits: unique(all('exits')),
  };
}

function textOfId(persona: unknown): string[] {
  const id = fieldOf(persona, 'id');
  return typeof id === 'string' ? [id] : [];
}

const unique = (names: readonly string[]): string[] => [...new Set(names)];
