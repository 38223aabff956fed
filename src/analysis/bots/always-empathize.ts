import { EMPATHIZING } from './behaviours.ts';
import { countOf, type Bot } from './bot.ts';

export const alwaysEmpathize: Bot = {
  id: 'always-empathize',
  summary: 'Picks the reply that shows, or feigns, most empathy.',
  appeal: (reply) => countOf(reply, EMPATHIZING),
};
