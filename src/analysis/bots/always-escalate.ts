import { ESCALATING } from './behaviours.ts';
import { countOf, type Bot } from './bot.ts';

export const alwaysEscalate: Bot = {
  id: 'always-escalate',
  summary: 'Picks the reply that does most to hand over, warn or end.',
  appeal: (reply) => countOf(reply, ESCALATING),
};
