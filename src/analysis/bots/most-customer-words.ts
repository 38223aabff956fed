import { contentWordsOf } from '#analysis/text/content-words.ts';
import { sharedWords } from '#analysis/text/shared-words.ts';
import { byWords, type Bot } from './bot.ts';

export const mostCustomerWords: Bot = {
  id: 'most-customer-words',
  summary: 'Picks the reply that repeats most of what the customer has just said.',
  appeal: byWords((says, { line }) => sharedWords(contentWordsOf(says), contentWordsOf(line)).length),
};
