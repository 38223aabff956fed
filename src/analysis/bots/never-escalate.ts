import { ESCALATING } from './behaviours.ts';
import { countOf, type Bot } from './bot.ts';

export const neverEscalate: Bot = {
  id: 'never-escalate',
  summary: 'Picks any reply that does not hand over, warn or end.',
  appeal: (reply) => (countOf(reply, ESCALATING) === 0 ? 1 : 0),
};
