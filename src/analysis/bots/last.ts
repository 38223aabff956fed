import type { Bot } from './bot.ts';

/** Last as the file has them, as `first`. */
export const last: Bot = {
  id: 'last',
  summary: 'Picks the last spoken reply of the file.',
  appeal: (reply, { open }) => (reply.move === undefined ? open.indexOf(reply) : -Infinity),
};
