import type { Bot } from './bot.ts';

/** First as the file has them: on a screen the seed decides the order, and every place is as likely. */
export const first: Bot = {
  id: 'first',
  summary: 'Picks the first spoken reply of the file.',
  appeal: (reply, { open }) => (reply.move === undefined ? -open.indexOf(reply) : -Infinity),
};
