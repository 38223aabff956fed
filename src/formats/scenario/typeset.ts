import type { Scenario } from '#core/model/scenario.ts';
import { withHash } from './with-hash.ts';

/**
 * Authors type straight quotes; people read curved ones. The scenario as it is shown: every text with the quotes of
 * English print, the hash still that of the file. Other languages quote in other ways, and keep what was typed.
 */
export function typeset(scenario: Scenario): Scenario {
  if (!/^en\b/.test(scenario.language)) return scenario;
  // By name, for reading the hash would work it out.
  const parts = (Object.keys(scenario) as (keyof Scenario)[]).filter((name) => name !== 'hash');
  const shown = Object.fromEntries(parts.map((name) => [name, everyText(scenario[name], curveQuotes)]));
  return withHash(shown as unknown as Omit<Scenario, 'hash'>, () => scenario.hash);
}

/** Left out at the start of a word: 'em, 'til, the '90s. */
const ELISION = /'(?=(?:em|til|tis|twas|cause|bout)\b|\d0s\b)/gi;

export function curveQuotes(text: string): string {
  // Most texts have none, and a studio sets thousands of them after every few letters.
  if (!/["']/.test(text)) return text;
  return text
    .replaceAll(/(^|[\s([{—–'‘])"(?=[\p{L}\p{N}[(…£$€'‘])/gu, '$1“')
    .replaceAll('"', '”')
    .replaceAll(ELISION, '’')
    .replaceAll(/(^|[\s([{—–“])'(?=[\p{L}\p{N}[(…£$€“])/gu, '$1‘')
    .replaceAll("'", '’');
}

function everyText(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((part) => everyText(part, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, everyText(part, change)]));
}
