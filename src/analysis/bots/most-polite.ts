import { remembered } from '#analysis/text/remembered.ts';
import { wordsOf } from '#analysis/text/words.ts';
import { byWords, type Bot } from './bot.ts';

/** The words of courtesy, and the forms of a polite request. */
const POLITE: ReadonlySet<string> = new Set(
  `please thank thanks kindly welcome pleasure glad happy appreciate grateful sorry apologies apologise apologize
  sir madam mr mrs ms miss would could may`.split(/\s+/),
);

const politeWords = remembered((says) => wordsOf(says).filter((word) => POLITE.has(word)).length);

export const mostPolite: Bot = {
  id: 'most-polite',
  summary: 'Picks the reply with the most polite words.',
  appeal: byWords(politeWords),
};
