import { isEnglish } from '#analysis/text/is-english.ts';
import { accentIn } from '#analysis/text/spelled-accent.ts';
import { wordsOf } from '#analysis/text/words.ts';
import type { ScenarioRule } from './rule.ts';
import { allTexts } from './texts.ts';

/** CRAFT.md §4.4: "Accent is never spelled out." */
export const spelledAccent: ScenarioRule = {
  id: 'spelled-accent',
  scope: 'scenario',
  severity: 'warning',
  summary: 'Nobody\'s way of speaking is spelled out ("gonna", "goin\'", "zis").',
  check: ({ scenario }) => {
    if (!isEnglish(scenario)) return [];
    // "Dat" is a name before it is a spelling.
    const names = wordsOf(scenario.customer.name);
    return allTexts(scenario).flatMap(({ path, text }) => {
      const found = accentIn(text).filter((word) => !names.includes(word.toLowerCase()));
      if (found.length === 0) return [];
      return [
        {
          path,
          message: `${found.map((word) => `"${word}"`).join(', ')} spells out how somebody speaks.`,
          help: 'Write the usual spelling, and let word order and choice of words give the voice.',
        },
      ];
    });
  },
};
