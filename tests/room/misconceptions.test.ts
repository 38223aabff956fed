import { expect, test } from 'vitest';
import type { DecisionRecord } from '#protocol/views.ts';
import { letterAt } from '#protocol/words.ts';
import { misconceptions, momentAt, verdictsAt } from '#room/misconceptions.ts';
import { playAttempt } from '#runtime/transcript.ts';
import { shippedScenarios } from '../support/shipped-scenarios.ts';

/** The first decision of a talk whose author named the habits, voted on. */
async function firstDecision(votesOf: (place: number, isBest: boolean) => readonly number[]) {
  const scenario = new Map(await shippedScenarios()).get('forty-minutes-on-hold');
  if (!scenario) throw new Error('the scenario is gone');
  const replay = playAttempt(scenario, {
    version: 1,
    id: 'room',
    scenario: scenario.id,
    hash: scenario.hash,
    seed: 7,
    mode: 'practise',
    replies: [],
  });
  if (!replay.ok) throw new Error(replay.message);
  const moment = momentAt(replay.transcript, 0);
  if (!moment) throw new Error('the talk has no first decision');
  const verdicts = verdictsAt(scenario, moment);
  const counts = moment.offered.map((_, place) => votesOf(place, verdicts[place] === 'best'));
  const ballot = (at: number) => ({
    round: at + 1,
    tally: {
      votes: Object.fromEntries(counts.map((each, place) => [letterAt(place), each[at] ?? 0])),
      hands: {},
    },
  });
  const decision: DecisionRecord = {
    team: 0,
    decision: 0,
    offered: moment.offered.map(({ id }) => id),
    ballots: Array.from({ length: counts[0]?.length ?? 0 }, (_, at) => ballot(at)),
    played: null,
    ticks: {},
  };
  const lapses = moment.offered.filter(
    (reply, place) => reply.habit !== undefined && verdicts[place] !== 'best',
  );
  return { scenario, moment, lapses, found: misconceptions(scenario, [decision], [replay.transcript]) };
}

test('habits are those of replies that were not the best, with their votes before and after the discussion', async () => {
  const { found, lapses } = await firstDecision((_, isBest) => (isBest ? [1, 9] : [3, 1]));
  expect(lapses.length).toBeGreaterThan(0);
  expect(found).toHaveLength(new Set(lapses.map(({ habit }) => habit?.toLowerCase())).size);
  for (const { habit, first, last } of found) {
    expect(habit.charAt(0)).toBe(habit.charAt(0).toUpperCase());
    expect(first % 3).toBe(0);
    expect(last).toBe(first / 3);
  }
});

test('what nobody chose is no habit of this room, and without a ballot there are none', async () => {
  expect((await firstDecision((_, isBest) => (isBest ? [5] : [0]))).found).toEqual([]);
  expect((await firstDecision(() => [])).found).toEqual([]);
});

test('with one vote the first is also the last', async () => {
  const { found } = await firstDecision((_, isBest) => (isBest ? [0] : [2]));
  for (const { first, last } of found) expect(last).toBe(first);
});
