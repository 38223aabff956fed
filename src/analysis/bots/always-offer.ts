import { OFFERING_SOMETHING } from './behaviours.ts';
import { countOf, type Bot } from './bot.ts';

export const alwaysOffer: Bot = {
  id: 'always-offer',
  summary: 'Picks the reply that offers most, fitting or not.',
  appeal: (reply) => countOf(reply, OFFERING_SOMETHING),
};
