import { coverage } from './coverage.ts';
import { dominatedReply } from './dominated-reply.ts';
import { endlessLoop } from './endless-loop.ts';
import { idleCounter } from './idle-counter.ts';
import { lineTwice } from './line-twice.ts';
import { loopTooLong } from './loop-too-long.ts';
import { qualitySpread } from './quality-spread.ts';
import { rankAgainstGraph } from './rank-against-graph.ts';
import { reactionContradictsScore } from './reaction-contradicts-score.ts';
import { replyWithoutEffect } from './reply-without-effect.ts';
import type { Rule } from './rule.ts';
import { sameWords } from './same-words.ts';
import { skillNotElicited } from './skill-not-elicited.ts';
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

/** Every rule of `htl lint`. A new one is added here, in the order of the alphabet. */
export const RULES: readonly Rule[] = [
  coverage,
  dominatedReply,
  endlessLoop,
  idleCounter,
  lineTwice,
  loopTooLong,
  qualitySpread,
  rankAgainstGraph,
  reactionContradictsScore,
  replyWithoutEffect,
  sameWords,
  skillNotElicited,
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
];
