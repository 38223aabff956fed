import type { ScenarioRule } from './rule.ts';
import { allTexts, type PlacedText } from './texts.ts';

/** `‹What belongs here›`, as the bones of a scenario have it, wherever it stands in a text. */
const PLACEHOLDER = /‹[^›]*›/;

/** What is still to be written is known by its brackets, whatever the language. Ours [D]. */
export const placeholderLeft: ScenarioRule = {
  id: 'placeholder',
  scope: 'scenario',
  severity: 'warning',
  summary: 'Every text has been written: no placeholder is left.',
  check: ({ scenario }) => {
    const { pronouns } = scenario.customer;
    const texts: readonly PlacedText[] = [
      { path: ['customer', 'pronouns'], text: pronouns },
      ...allTexts(scenario),
    ];
    return texts.flatMap(({ path, text }) => {
      const found = PLACEHOLDER.exec(text);
      if (!found) return [];
      return [
        {
          path,
          message: `This is still to be written: ${found[0]}`,
          help: 'Write the text, and take the brackets ‹ › away.',
        },
      ];
    });
  },
};
