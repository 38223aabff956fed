import { BOTS } from '../bots/bots.ts';
import { playBot } from '../bots/play-bot.ts';
import type { ScenarioRule } from './rule.ts';
import { THRESHOLDS } from './thresholds.ts';

/** CRAFT.md §3.7, strategy bots: "no bot may reach a 'great' ending". */
export const botGreatEnding: ScenarioRule = {
  id: 'bot-great-ending',
  scope: 'scenario',
  severity: 'warning',
  summary: 'No strategy bot reaches a great ending by its strategy, or often by luck.',
  check: ({ solution }) => {
    const { byLuck } = THRESHOLDS.botGreatEnding;
    return BOTS.flatMap((bot) => {
      const { greatWithoutGuess, grades } = playBot(solution, bot);
      const bySkill = greatWithoutGuess > 0;
      if (!bySkill && grades.great < byLuck) return [];
      return [
        {
          path: ['endings'],
          atKey: true,
          message: bySkill
            ? `The bot "${bot.id}" reaches a great ending without a single guess, in ${chance(greatWithoutGuess)} of its talks.`
            : `The bot "${bot.id}" reaches a great ending in ${chance(grades.great)} of its talks; fewer than ${chance(byLuck)} may be left to luck.`,
          help: `${bot.summary} Let that sign be wrong at one turn on every way to a great ending.`,
        },
      ];
    });
  },
};

function chance(share: number): string {
  return `${(share * 100).toPrecision(2)} %`;
}
