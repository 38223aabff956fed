import { beforeAll, describe, expect, it } from 'vitest';
import type { Scenario } from '#core/model/scenario.ts';
import { judgeAll, judgeDecision, pickByRegret } from '#core/scoring/judge-decision.ts';
import { verdictOf } from '#core/scoring/verdict.ts';
import { offeredReplies } from '#runtime/customer-line.ts';
import { playReply, startTalk } from '#runtime/talk.ts';
import { lateParcel } from '../../support/late-parcel.ts';

let scenario: Scenario;
beforeAll(async () => {
  scenario = await lateParcel();
});

const at = (beatId: string) => {
  const beat = scenario.beats[beatId];
  if (!beat) throw new Error(beatId);
  return beat;
};
const replyOf = (beatId: string, id: string) => {
  const reply = at(beatId).replies.find((r) => r.id === id);
  if (!reply) throw new Error(id);
  return reply;
};

describe('judging a decision', () => {
  it('compares with the best and worst open now, skill by skill', () => {
    const { situation } = startTalk(scenario);
    const beat = at('opening');
    const judged = judgeDecision(scenario, beat, situation, beat.replies, replyOf('opening', 'generic'));
    expect(judged.skills.listen).toMatchObject({ quality: 0.33, best: 1, worst: 0 });
    expect(judged.skills.listen?.regret).toBeCloseTo(0.67);
    expect(judged.skills.empathize).toMatchObject({ quality: 0.33, best: 1, worst: 0 });
    expect(judged.skills.calm).toBeUndefined();
  });

  it('depends on the situation: the same offer is worth less to somebody unheard', () => {
    const start = startTalk(scenario);
    const beat = at('offer');
    const offer = replyOf('offer', 'two-ways');
    const after = (id: string) => playReply(scenario, start, replyOf('opening', id)).situation;
    const unheard = judgeDecision(scenario, beat, after('generic'), beat.replies, offer);
    const heard = judgeDecision(scenario, beat, after('acknowledge'), beat.replies, offer);
    expect(unheard.skills.options?.quality).toBeLessThan(heard.skills.options?.quality ?? 0);
    expect(heard.rules).toEqual([]);
    expect(unheard.rules.map((r) => r.id)).toEqual(['T1', 'T1']);
  });

  it('leaves out a skill on which all replies are equal', () => {
    const { situation } = startTalk(scenario);
    const beat = at('opening');
    const same = [replyOf('opening', 'generic'), replyOf('opening', 'generic')];
    const judged = judgeDecision(scenario, beat, situation, same, replyOf('opening', 'generic'));
    expect(judged.skills).toEqual({});
    expect(judged.regret).toBe(0);
  });

  it('says what regret could not be avoided, where no reply is best in every skill', () => {
    const { situation } = startTalk(scenario);
    const beat = at('opening');
    const skills = ['listen', 'empathize'] as const;
    const halves = [
      {
        ...replyOf('opening', 'generic'),
        id: 'hears',
        markers: ['listen.paraphrase', 'empathize.generic'] as const,
      },
      {
        ...replyOf('opening', 'generic'),
        id: 'feels',
        markers: ['listen.re-asks', 'empathize.names-effect'] as const,
      },
    ];
    const [hears, feels] = judgeAll(scenario, { ...beat, elicits: skills }, situation, halves);
    expect(Math.min(hears?.regret ?? 0, feels?.regret ?? 0)).toBeGreaterThan(0);
    expect(hears?.unavoidable).toBe(Math.min(hears?.regret ?? 0, feels?.regret ?? 0));
    expect(feels?.unavoidable).toBe(hears?.unavoidable);
    expect([hears, feels].map((judged) => judged && verdictOf(judged))).toContain('best');
  });

  it('finds the least and the most regretted reply', () => {
    const { situation } = startTalk(scenario);
    const beat = at('opening');
    const offered = offeredReplies(beat, situation, 1, 0);
    expect(pickByRegret(scenario, beat, situation, offered, 'best')?.id).toBe('acknowledge');
    expect(pickByRegret(scenario, beat, situation, offered, 'worst')?.id).toBe('calm-down');
  });
});
