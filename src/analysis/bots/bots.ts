import { alwaysEmpathize } from './always-empathize.ts';
import { alwaysEscalate } from './always-escalate.ts';
import { alwaysOffer } from './always-offer.ts';
import type { Bot } from './bot.ts';
import { first } from './first.ts';
import { last } from './last.ts';
import { longest } from './longest.ts';
import { mostCustomerWords } from './most-customer-words.ts';
import { mostPolite } from './most-polite.ts';
import { mostSorry } from './most-sorry.ts';
import { neverEscalate } from './never-escalate.ts';
import { random } from './random.ts';
import { shortest } from './shortest.ts';

/** Every strategy bot. The list is CRAFT.md §3.7's, with the last reply and polite words added. */
export const BOTS: readonly Bot[] = [
  longest,
  shortest,
  first,
  last,
  mostSorry,
  mostCustomerWords,
  mostPolite,
  alwaysEmpathize,
  alwaysOffer,
  alwaysEscalate,
  neverEscalate,
  random,
];
