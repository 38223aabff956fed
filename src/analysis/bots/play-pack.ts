import type { Solution } from '#analysis/solve.ts';
import type { Bot } from './bot.ts';
import { playBot, type BotPlay } from './play-bot.ts';

/** A bot through all scenarios of a pack, each played once. */
export interface PackPlay {
  readonly bot: Bot;
  /** In the order of the scenarios. */
  readonly plays: readonly BotPlay[];
  readonly decisions: number;
  readonly best: number;
  readonly bestByLuck: number;
}

export function playPack(solutions: readonly Solution[], bot: Bot): PackPlay {
  const plays = solutions.map((solution) => playBot(solution, bot));
  const sum = (figure: 'decisions' | 'best' | 'bestByLuck') =>
    plays.reduce((total, play) => total + play[figure], 0);
  return {
    bot,
    plays,
    decisions: sum('decisions'),
    best: sum('best'),
    bestByLuck: sum('bestByLuck'),
  };
}
