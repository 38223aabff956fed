import type { Scenario } from '#core/model/scenario.ts';

/**
 * Authors type straight quotes; people read curved ones. The scenario as it is shown: every text with the quotes of
 * English print, the hash still that of the file. Other languages quote in other ways, and keep what was typed.
 */
export function typeset(scenario: Scenario): Scenario {
  return /^en\b/.test(scenario.language) ? (everyText(scenario, curveQuotes) as Scenario) : scenario;
}

/** Left out at the start of a word: 'em, 'til, the '90s. */
const ELISION = /'(?=(?:em|til|tis|twas|cause|bout)\b|\d0s\b)/gi;

export function curveQuotes(text: string): string {
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
