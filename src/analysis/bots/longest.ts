import { wordsOf } from '#analysis/text/words.ts';
import { byWords, type Bot } from './bot.ts';

export const longest: Bot = {
  id: 'longest',
  summary: 'Picks the reply with the most words.',
  appeal: byWords((says) => wordsOf(says).length),
};
