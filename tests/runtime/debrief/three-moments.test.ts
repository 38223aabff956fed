import { beforeAll, describe, expect, it } from 'vitest';
import type { Scenario } from '#core/model/scenario.ts';
import { betterReply, threeMoments } from '#runtime/debrief/three-moments.ts';
import { lateParcel } from '../../support/late-parcel.ts';
import { aTalk, recordedTalks, talkOf } from '../../support/shipped-talks.ts';

let scenario: Scenario;
beforeAll(async () => {
  scenario = await lateParcel();
});

const kinds = (replies: string[]) =>
  threeMoments(scenario, talkOf(scenario, replies).transcript.turns).map((m) => [m.kind, m.turn.index]);

describe('the three moments', () => {
  it('of a talk without replies are none', () => {
    expect(threeMoments(scenario, [])).toEqual([]);
  });

  it('of a faultless talk are its best alone: nothing was lost', () => {
    expect(kinds(['acknowledge', 'two-ways', 'sum-up'])).toEqual([['best', 0]]);
  });

  it('name the decision with most at stake as best and the one with most regret as costliest', () => {
    expect(kinds(['calm-down', 'two-ways'])).toContainEqual(['costliest', 0]);
    expect(kinds(['acknowledge', 'vague'])).toEqual([
      ['best', 0],
      ['costliest', 1],
    ]);
  });

  it('offer the best reply that was open, by the situation it was open in', () => {
    const { turns } = talkOf(scenario, ['calm-down', 'two-ways']).transcript;
    const costliest = threeMoments(scenario, turns).find((moment) => moment.kind === 'costliest');
    expect(costliest?.better?.id).toBe('acknowledge');
  });

  it('offer nothing better where the best was chosen', () => {
    const { turns } = talkOf(scenario, ['acknowledge']).transcript;
    expect(betterReply(scenario, turns[0]!)).toBeUndefined();
  });

  it('offer something better for a critical error even where its skill was not asked for', () => {
    const { turns } = talkOf(scenario, ['acknowledge']).transcript;
    const turn = turns[0]!;
    const rude = scenario.beats['opening']!.replies.find((reply) => reply.id === 'generic')!;
    const critical = {
      ...turn,
      chosen: rude,
      judgement: { ...turn.judgement, regret: 0, critical: ['options.false-promise' as const] },
    };
    expect(betterReply(scenario, critical)?.id).toBe('acknowledge');
    expect(threeMoments(scenario, [critical]).map((moment) => moment.kind)).toEqual(['costliest']);
  });

  it('call no choice costly where nothing better was open, though it was not best in every skill', () => {
    const turn = talkOf(scenario, ['acknowledge']).transcript.turns[0]!;
    const alone = { ...turn, offered: [turn.chosen], judgement: { ...turn.judgement, regret: 0.3 } };
    expect(threeMoments(scenario, [alone])).toEqual([]);
  });

  it('never look at one turn twice, and a missed cue is one that cost something', async () => {
    const talks = await recordedTalks();
    expect(talks.length).toBeGreaterThan(20);
    for (const talk of talks) {
      const moments = threeMoments(talk.scenario, talk.transcript.turns);
      const indexes = moments.map((moment) => moment.turn.index);
      expect(new Set(indexes).size).toBe(indexes.length);
      const cue = moments.find((moment) => moment.kind === 'missed-cue')?.turn;
      expect(cue?.judgement.regret ?? 1).toBeGreaterThan(0);
      expect(cue?.chosen.markers ?? []).not.toContain('listen.picks-up-cue');
    }
  });

  it('are three in some shipped talk, in the order best, costliest, missed cue', async () => {
    const kindsOf = ({ scenario: shipped, transcript }: Awaited<ReturnType<typeof recordedTalks>>[number]) =>
      threeMoments(shipped, transcript.turns).map((moment) => moment.kind);
    const talk = aTalk(await recordedTalks(), (recorded) => kindsOf(recorded).length === 3);
    expect(kindsOf(talk)).toEqual(['best', 'costliest', 'missed-cue']);
  });
});
