import { absolutes } from './absolutes.ts';
import { allOfTheAbove } from './all-of-the-above.ts';
import { bestIsLongest } from './best-is-longest.ts';
import { bestLength } from './best-length.ts';
import { botBestPicks } from './bot-best-picks.ts';
import { botGreatEnding } from './bot-great-ending.ts';
import { convergence } from './convergence.ts';
import { echo } from './echo.ts';
import { empathyCues } from './empathy-cues.ts';
import { movesPerReply } from './moves-per-reply.ts';
import { numberOfOptions } from './number-of-options.ts';
import { position } from './position.ts';
import { readingLevel } from './reading-level.ts';
import { replyIncomplete } from './reply-incomplete.ts';
import type { Rule } from './rule.ts';
import { sameMoveBest } from './same-move-best.ts';
import { slurs } from './slurs.ts';
import { spelledAccent } from './spelled-accent.ts';
import { trap } from './trap.ts';
import { villainReply } from './villain-reply.ts';

/** Every rule of `htl lint`. A new one is added here, in the order of the alphabet. */
export const RULES: readonly Rule[] = [
  absolutes,
  allOfTheAbove,
  bestIsLongest,
  bestLength,
  botBestPicks,
  botGreatEnding,
  convergence,
  echo,
  empathyCues,
  movesPerReply,
  numberOfOptions,
  position,
  readingLevel,
  replyIncomplete,
  sameMoveBest,
  slurs,
  spelledAccent,
  trap,
  villainReply,
];
