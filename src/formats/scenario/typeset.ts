import type { Beat, Scenario } from '#core/model/scenario.ts';
import { withHash } from './with-hash.ts';

/**
 * Authors type straight quotes; people read curved ones. The scenario as it is shown: every text with the quotes of
 * English print, the hash still that of the file. Other languages quote in other ways, and keep what was typed.
 */
export function typeset(scenario: Scenario): Scenario {
  if (!/^en\b/.test(scenario.language)) return scenario;
  // By name, for reading the hash would work it out.
  const parts = (Object.keys(scenario) as (keyof Scenario)[]).filter((name) => name !== 'hash');
  const shown = Object.fromEntries(
    parts.map((name) => [name, name === 'beats' ? setBeats(scenario.beats) : setTexts(scenario[name])]),
  );
  return withHash(shown as unknown as Omit<Scenario, 'hash'>, () => scenario.hash);
}

const known = new WeakMap<Beat, unknown>();

/** Each beat once: while an author writes, all but one are those of a moment ago. */
function setBeats(beats: Scenario['beats']): unknown {
  return Object.fromEntries(
    Object.entries(beats).map(([id, beat]) => {
      let shown = known.get(beat);
      if (shown === undefined) known.set(beat, (shown = setTexts(beat)));
      return [id, shown];
    }),
  );
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

function setTexts(value: unknown): unknown {
  if (typeof value === 'string') return curveQuotes(value);
  if (Array.isArray(value)) return value.map(setTexts);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, setTexts(part)]));
}
