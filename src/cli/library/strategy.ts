import type { Reply, Scenario } from '#core/model/scenario.ts';
import { draw } from '#core/random/seeded.ts';
import { pickByRegret } from '#core/scoring/judge-decision.ts';
import { withReply, type Attempt } from '#runtime/attempt.ts';
import { playAttempt, type Moment } from '#runtime/transcript.ts';

export const STRATEGIES = ['random', 'first', 'best', 'worst'] as const;
export type Strategy = (typeof STRATEGIES)[number];

export function isStrategy(text: string): text is Strategy {
  return STRATEGIES.some((strategy) => strategy === text);
}

/** More decisions than any checked scenario can take: its loops all consume something. */
const MOST_DECISIONS = 10_000;

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

/** Plays to the end by one rule. `first` is the first reply shown; `best` and `worst` look one decision ahead. */
export function playByStrategy(scenario: Scenario, start: Attempt, strategy: Strategy): Attempt {
  let attempt = start;
  for (let step = 0; step < MOST_DECISIONS; step++) {
    const { now } = playAttempt(scenario, attempt).transcript;
    const reply = now && choose(scenario, now, strategy, attempt.seed);
    if (!reply) return attempt;
    attempt = withReply(attempt, reply.id, 0);
  }
  throw new Error(`"${scenario.id}" did not end within ${MOST_DECISIONS} decisions`);
}
