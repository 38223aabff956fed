import type { Scenario } from '#core/model/scenario.ts';
import { mapTexts, scenarioStrings } from './map-texts.ts';
import { matchStrings } from './match-strings.ts';
import type { Translation } from './translation.ts';

/**
 * A scenario in another language. Texts without a translation stay in the language they were written in; those whose source
 * changed since keep the translation they have, which is nearer to the customer's words than another language is. What follows
 * from a reply and how it is judged is the same, and so is the hash: a talk can be replayed in either.
 */
export function translateScenario(scenario: Scenario, { language, strings }: Translation): Scenario {
  const { matched } = matchStrings(scenarioStrings(scenario), strings);
  const texts = new Map(
    matched.flatMap(({ source, kept }) => (kept ? [[source.key, kept.text.trim()] as const] : [])),
  );
  return mapTexts(scenario, language, (key, text) => texts.get(key) ?? text);
}
