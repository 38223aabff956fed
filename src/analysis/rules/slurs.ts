import { isEnglish } from '#analysis/text/is-english.ts';
import { slursIn } from '#analysis/text/slurs.ts';
import type { ScenarioRule } from './rule.ts';
import { allTexts } from './texts.ts';

/** CRAFT.md §4.4: 'No slurs, ever. Mark swearing as "[swears]"; report hateful or sexual remarks in narration.' */
export const slurs: ScenarioRule = {
  id: 'slurs',
  scope: 'scenario',
  severity: 'error',
  summary: 'No slur and no swear word stands in clear, whoever says it.',
  check: ({ scenario }) =>
    isEnglish(scenario)
      ? allTexts(scenario).flatMap(({ path, text }) => {
          const count = slursIn(text);
          if (count === 0) return [];
          return [
            {
              path,
              message:
                count === 1
                  ? 'There is a slur or a swear word here.'
                  : `There are ${count} slurs or swear words here.`,
              help: 'Mark swearing as "[swears]", and tell of a hateful remark without its words: "[He makes a remark about your accent.]".',
            },
          ];
        })
      : [],
};
