import { beforeAll, describe, expect, it } from 'vitest';
import { holds } from '#core/model/condition.ts';
import { costOf, judgeAll } from '#core/scoring/judge-decision.ts';
import { byBeat } from '#analysis/judging/by-beat.ts';
import { decisionsOf } from '#analysis/judging/decisions.ts';
import { mostlyBest } from '#analysis/judging/mostly-best.ts';
import { spokenChoice } from '#analysis/judging/spoken-choice.ts';
import type { Solution } from '#analysis/solve.ts';
import { LATE_PARCEL_FOLDER } from '../../support/late-parcel.ts';
import { solvedFile, solvedShipped } from '../../support/solved.ts';

let solution: Solution;
beforeAll(async () => {
  solution = await solvedShipped('forty-minutes-on-hold');
});

describe('decisions', () => {
  it('say of every situation which replies are open and best, and what is said', () => {
    const { scenario, graph } = solution;
    const { all, of } = decisionsOf(solution);
    for (let node = 0; node < graph.nodes; node++) {
      const decision = all[of[node] ?? -1];
      const situation = graph.situation(node);
      const beat = Object.hasOwn(scenario.beats, situation.beat) ? scenario.beats[situation.beat] : undefined;
      expect(decision?.beat).toBe(beat);
      if (!decision || !beat) continue;
      const open = beat.replies.filter(({ when }) => holds(when, situation));
      const costs = judgeAll(scenario, beat, situation, open).map(costOf);
      expect(decision.open).toEqual(open);
      expect(decision.best).toEqual(open.filter((_, i) => (costs[i] ?? 0) <= Math.min(...costs) + 1e-9));
      expect(decision.line).toBe(beat.says.find(({ when }) => holds(when, situation)));
    }
  });

  it('weigh as much together as a random talk has decisions', () => {
    const total = decisionsOf(solution).all.reduce((sum, { weight }) => sum + weight, 0);
    const beats = Object.keys(solution.scenario.beats).length;
    expect(total).toBeGreaterThan(1);
    expect(total).toBeLessThan(beats);
  });

  it('a figure of a beat is the mean over its situations', () => {
    expect(byBeat(solution, () => 1).map(({ value }) => value)).toEqual(
      Object.keys(solution.scenario.beats).map(() => 1),
    );
    expect(byBeat(solution, () => undefined)).toEqual([]);
  });
});

it('silence is no part of a comparison of words', async () => {
  const parcel = await solvedFile(`${LATE_PARCEL_FOLDER}/scenario.yaml`);
  const choices = decisionsOf(parcel).all.flatMap((decision) => spokenChoice(decision) ?? []);
  expect(choices.flatMap(({ best, others }) => [...best, ...others]).filter(({ move }) => move)).toEqual([]);
  const opening = parcel.scenario.beats['opening'];
  expect(opening && mostlyBest(parcel, opening)?.id).toBe('acknowledge');
});
