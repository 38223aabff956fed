import type { Bot } from './bot.ts';

export const random: Bot = {
  id: 'random',
  summary: 'Picks any open reply, moves included.',
  appeal: () => 0,
};
