import { absolutes } from './absolutes.ts';
import { allOfTheAbove } from './all-of-the-above.ts';
import { bestIsLongest } from './best-is-longest.ts';
import { bestLength } from './best-length.ts';
import { botBestPicks } from './bot-best-picks.ts';
import { botGreatEnding } from './bot-great-ending.ts';
import { convergence } from './convergence.ts';
import { coverage } from './coverage.ts';
import { dominatedReply } from './dominated-reply.ts';
import { echo } from './echo.ts';
import { empathyCues } from './empathy-cues.ts';
import { endlessLoop } from './endless-loop.ts';
import { idleCounter } from './idle-counter.ts';
import { lineTwice } from './line-twice.ts';
import { loopTooLong } from './loop-too-long.ts';
import { movesPerReply } from './moves-per-reply.ts';
import { numberOfOptions } from './number-of-options.ts';
import { placeholderLeft } from './placeholder.ts';
import { position } from './position.ts';
import { qualitySpread } from './quality-spread.ts';
import { rankAgainstGraph } from './rank-against-graph.ts';
import { reactionContradictsScore } from './reaction-contradicts-score.ts';
import { readingLevel } from './reading-level.ts';
import { replyIncomplete } from './reply-incomplete.ts';
import { replyWithoutEffect } from './reply-without-effect.ts';
import type { Rule } from './rule.ts';
import { sameMoveBest } from './same-move-best.ts';
import { sameWords } from './same-words.ts';
import { skillNotElicited } from './skill-not-elicited.ts';
import { slurs } from './slurs.ts';
import { spelledAccent } from './spelled-accent.ts';
import { tooManySituations } from './too-many-situations.ts';
import { trap } from './trap.ts';
import { unevenPaths } from './uneven-paths.ts';
import { unheardLine } from './unheard-line.ts';
import { unknownAllowance } from './unknown-allowance.ts';
import { unofferedReply } from './unoffered-reply.ts';
import { unreachableBeat } from './unreachable-beat.ts';
import { unreachableEnding } from './unreachable-ending.ts';
import { untakenBranch } from './untaken-branch.ts';
import { unusedAllowance } from './unused-allowance.ts';
import { unusedPersonaState } from './unused-persona-state.ts';
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
  coverage,
  dominatedReply,
  echo,
  empathyCues,
  endlessLoop,
  idleCounter,
  lineTwice,
  loopTooLong,
  movesPerReply,
  numberOfOptions,
  placeholderLeft,
  position,
  qualitySpread,
  rankAgainstGraph,
  reactionContradictsScore,
  readingLevel,
  replyIncomplete,
  replyWithoutEffect,
  sameMoveBest,
  sameWords,
  skillNotElicited,
  slurs,
  spelledAccent,
  tooManySituations,
  trap,
  unevenPaths,
  unheardLine,
  unknownAllowance,
  unofferedReply,
  unreachableBeat,
  unreachableEnding,
  untakenBranch,
  unusedAllowance,
  unusedPersonaState,
  villainReply,
];
