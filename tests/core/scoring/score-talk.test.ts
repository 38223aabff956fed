import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DecisionJudgement, SkillJudgement } from '#core/scoring/judge-decision.ts';
import { bandOf, scoreSkill, scoreTalk, showingFor } from '#core/scoring/score-talk.ts';

const judged = (quality: number, best = 1, worst = 0, mean = 0.5): SkillJudgement => ({
  quality,
  best,
  worst,
  mean,
  regret: best - quality,
});
const decision = (listen: SkillJudgement): DecisionJudgement => ({
  skills: { listen },
  rules: [],
  unavoidable: 0,
  critical: [],
  regret: listen.regret,
});

describe('a skill over a talk', () => {
  it('is 1 − Σ regret / Σ (best − worst)', () => {
    const talk = [decision(judged(1)), decision(judged(0.67, 1, 0.33)), decision(judged(0))];
    expect(scoreSkill(talk, 'listen').score).toBeCloseTo(1 - (0 + 0.33 + 1) / (1 + 0.67 + 1));
  });

  it('has no number when it was never called for', () => {
    expect(scoreSkill([decision(judged(1))], 'escalate')).toEqual({
      score: null,
      evidence: 0,
      chance: null,
      band: null,
      show: 'nothing',
    });
  });

  it('can still be 100 % after the best was not the highest quality there is', () => {
    expect(scoreSkill([decision(judged(0.67, 0.67, 0.33))], 'listen').score).toBe(1);
  });

  it('gives a long bad talk nothing extra', () => {
    const bad = Array.from({ length: 40 }, () => decision(judged(0.33)));
    expect(scoreSkill(bad, 'listen').score).toBeCloseTo(scoreSkill(bad.slice(0, 2), 'listen').score ?? -1);
  });

  it('draws the line of random clicking from the same decisions', () => {
    expect(scoreSkill([decision(judged(1, 1, 0, 0.4))], 'listen').chance).toBeCloseTo(0.4);
  });

  it('stays between 0 and 1 and does not depend on order', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    const arbitrary = fc.tuple(unit, unit, unit).filter(([a, b, c]) => Math.max(a, b, c) > Math.min(a, b, c));
    fc.assert(
      fc.property(fc.array(arbitrary, { minLength: 1 }), (triples) => {
        const talk = triples.map(([a, b, c]) => {
          const [worst = 0, quality = 0, best = 0] = [a, b, c].toSorted((x, y) => x - y);
          return decision(judged(quality, best, worst, (best + worst) / 2));
        });
        const { score } = scoreSkill(talk, 'listen');
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(scoreSkill(talk.toReversed(), 'listen').score).toBeCloseTo(score ?? -1, 9);
      }),
    );
  });
});

describe('what may be shown', () => {
  it.each([
    [0, 'nothing'],
    [5, 'seen-so-far'],
    [6, 'band'],
    [23, 'band'],
    [24, 'number'],
  ] as const)('with %i decisions is %s', (evidence, showing) => expect(showingFor(evidence)).toBe(showing));

  it('has no band under six decisions', () => {
    const five = Array.from({ length: 5 }, () => decision(judged(1)));
    expect(scoreSkill(five, 'listen').band).toBeNull();
    expect(scoreSkill([...five, ...five], 'listen').band).toBe('secure');
  });

  it('calls 80 % secure and 60 % developing', () => {
    expect([0.59, 0.6, 0.79, 0.8].map(bandOf)).toEqual(['starting', 'developing', 'developing', 'secure']);
  });
});

describe('a critical error', () => {
  it('makes the run "not yet", whatever the average', () => {
    const perfect = Array.from({ length: 30 }, () => decision(judged(1)));
    const slip = { ...decision(judged(1)), critical: ['options.false-promise' as const] };
    expect(scoreTalk(perfect).notYet).toBe(false);
    expect(scoreTalk([...perfect, slip])).toMatchObject({
      notYet: true,
      critical: [{ decision: 30, marker: 'options.false-promise' }],
    });
  });
});
