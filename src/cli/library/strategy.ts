import type { Reply, Scenario } from '#core/model/scenario.ts';
import { draw } from '#core/random/seeded.ts';
import { pickByRegret } from '#core/scoring/judge-decision.ts';
import { MOST_REPLIES, withReply, type Attempt } from '#runtime/attempt.ts';
import { playAttempt, type Moment } from '#runtime/transcript.ts';

export const STRATEGIES = ['random', 'first', 'best', 'worst'] as const;
export type Strategy = (typeof STRATEGIES)[number];

export function isStrategy(text: string): text is Strategy {
  return STRATEGIES.some((strategy) => strategy === text);
}

function choose(scenario: Scenario, moment: Moment, strategy: Strategy, seed: number): Reply | undefined {
  const beat = scenario.beats[moment.beat];
  if (!beat) return undefined;
  switch (strategy) {
    case 'first':
      return moment.offered[0];
    case 'random':
      return moment.offered[Math.floor(draw(seed, `strategy/${moment.index}`) * moment.offered.length)];
    case 'best':
    case 'worst':
      return pickByRegret(scenario, beat, moment.situation, moment.offered, strategy);
  }
}

/**
 * Plays to the end by one rule: `first` is the first reply shown; `best` and `worst` look one decision ahead. A talk that
 * goes round for ever is left unfinished at the longest there may be.
 */
export function playByStrategy(scenario: Scenario, start: Attempt, strategy: Strategy): Attempt {
  let attempt = start;
  while (attempt.replies.length < MOST_REPLIES) {
    const { now } = playAttempt(scenario, attempt).transcript;
    const reply = now && choose(scenario, now, strategy, attempt.seed);
    if (!reply) break;
    attempt = withReply(attempt, reply.id, 0);
  }
  return attempt;
}
