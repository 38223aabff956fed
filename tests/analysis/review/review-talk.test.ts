import { describe, expect, it } from 'vitest';
import type { Scenario } from '#core/model/scenario.ts';
import { reviewTalk } from '#analysis/review/review-talk.ts';
import { bestLine, reachableEndings } from '#analysis/review/ways-on.ts';
import { solve } from '#analysis/solve.ts';
import { playByStrategy, type Strategy } from '#cli/library/strategy.ts';
import { newAttempt, withReply } from '#runtime/attempt.ts';
import { playAttempt } from '#runtime/transcript.ts';
import { shippedScenarios } from '../../support/shipped-scenarios.ts';

const shipped = await shippedScenarios();
const solutions = new Map(shipped.map(([id, scenario]) => [id, solve(scenario)]));
const solutionOf = (scenario: Scenario) => solutions.get(scenario.id) ?? solve(scenario);

function begin(scenario: Scenario, seed: number) {
  return newAttempt(scenario, { id: 'test', seed, mode: 'practise' });
}

function play(scenario: Scenario, strategy: Strategy, seed: number) {
  return playAttempt(scenario, playByStrategy(scenario, begin(scenario, seed), strategy)).transcript;
}

const decisionsOf = (scenario: Scenario, strategy: Strategy, seed: number) =>
  play(scenario, strategy, seed).turns.map(({ situation, chosen }) => ({ situation, reply: chosen.id }));

describe.each(shipped)('%s', (_, scenario) => {
  const solution = solutionOf(scenario);

  it('played by the key: every decision is the best, and the chance never falls by much', () => {
    const review = reviewTalk(solution, decisionsOf(scenario, 'best', 1));
    expect(review.decisions.map(({ verdict }) => verdict)).toEqual(review.decisions.map(() => 'best'));
    expect(review.decisions.every(({ better }) => better === null)).toBe(true);
    expect(review.chances.at(-1)).toBe(1);
    review.chances.slice(1).forEach((after, i) => {
      expect(after).toBeGreaterThanOrEqual((review.chances[i] ?? 1) - 0.05);
    });
  });

  it('played against the key: the chance falls to nothing, and the turn is the largest step', () => {
    const review = reviewTalk(solution, decisionsOf(scenario, 'worst', 1));
    expect(review.chances).toHaveLength(review.decisions.length + 1);
    expect(review.chances.at(-1)).toBe(0);
    const steps = review.decisions.map(({ before, after }) => Math.abs(after - before));
    expect(Math.abs(review.turn?.change ?? 0)).toBe(Math.max(...steps));
    expect(review.decisions.some(({ verdict }) => verdict === 'critical' || verdict === 'mistake')).toBe(
      true,
    );
    expect(review.decisions.find(({ verdict }) => verdict === 'mistake')?.better).not.toBeNull();
  });

  it('the best line from any decision of a random talk replays through XState to the ending it promises', () => {
    for (let seed = 1; seed <= 10; seed++) {
      const { turns, ending } = play(scenario, 'random', seed);
      let attempt = begin(scenario, seed);
      for (const turn of turns) {
        const node = solution.graph.find(turn.situation);
        const line = bestLine(solution, node);
        expect(line).not.toBeNull();
        const branch = (line ?? []).reduce((at, { reply }) => withReply(at, reply.id, 0), attempt);
        const replay = playAttempt(scenario, branch);
        expect(replay.ok).toBe(true);
        expect(replay.transcript.situation).toMatchObject(line?.at(-1)?.after ?? {});
        expect(replay.transcript.ending?.id).toBe(line?.at(-1)?.after.beat);
        expect(reachableEndings(solution, node).map(({ id }) => id)).toContain(ending?.id);
        attempt = withReply(attempt, turn.chosen.id, 0);
      }
    }
  });
});

it('a decision of another scenario is refused, not guessed at', () => {
  const [one, other] = shipped.map(([, scenario]) => scenario);
  if (!one || !other) throw new Error('at least two scenarios ship');
  expect(() => reviewTalk(solutionOf(other), decisionsOf(one, 'first', 1))).toThrow(
    /does not know the reply/,
  );
});
