import { remembered } from '#analysis/text/remembered.ts';
import { wordsOf } from '#analysis/text/words.ts';
import { byWords, type Bot } from './bot.ts';

const SORRY = /^(?:sorry|apolog(?:y|ies|i[sz]e[sd]?|i[sz]ing))$/;

const sorries = remembered((says) => wordsOf(says).filter((word) => SORRY.test(word)).length);

export const mostSorry: Bot = {
  id: 'most-sorry',
  summary: 'Picks the reply that says sorry most often.',
  appeal: byWords(sorries),
};
