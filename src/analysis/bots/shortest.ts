import { wordsOf } from '#analysis/text/words.ts';
import { byWords, type Bot } from './bot.ts';

export const shortest: Bot = {
  id: 'shortest',
  summary: 'Picks the reply with the fewest words.',
  appeal: byWords((says) => -wordsOf(says).length),
};
