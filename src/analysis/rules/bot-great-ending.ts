import { BOTS } from '#analysis/bots/bots.ts';
import { playBot } from '#analysis/bots/play-bot.ts';
import { percent } from './pack-share.ts';
import type { ScenarioRule } from './rule.ts';
import { THRESHOLDS } from './thresholds.ts';

/** CRAFT.md §3.7, strategy bots: "no bot may reach a 'great' ending". */
export const botGreatEnding: ScenarioRule = {
  id: 'bot-great-ending',
  scope: 'scenario',
  severity: 'warning',
  needsWords: true,
  summary: 'No strategy bot reaches a great ending by its strategy, or often by luck.',
  check: ({ solution }) => {
    const { byLuck } = THRESHOLDS.botGreatEnding;
    const found = BOTS.flatMap((bot) => {
      const { greatWithoutGuess, grades } = playBot(solution, bot);
      if (greatWithoutGuess > 0) return [`"${bot.id}" (${percent(greatWithoutGuess)} without a guess)`];
      return grades.great >= byLuck ? [`"${bot.id}" (${percent(grades.great)})`] : [];
    });
    if (found.length === 0) return [];
    return [
      {
        path: ['endings'],
        atKey: true,
        message: `A great ending is reached by ${found.length === 1 ? 'the bot' : 'the bots'} ${found.join(', ')}; a strategy should never reach one, and luck in fewer than ${percent(byLuck)} of talks.`,
        help: 'Let the sign it goes by be wrong at one turn on every way to a great ending; against luck, ask for more good turns.',
      },
    ];
  },
};
