import { beforeAll, describe, expect, it } from 'vitest';
import type { Scenario } from '#core/model/scenario.ts';
import { MARKER_IDS, markerOf } from '#core/rubric/markers.ts';
import { planFor } from '#core/rubric/plans.ts';
import { ifThenPlan } from '#runtime/debrief/if-then-plan.ts';
import { lateParcel } from '../../support/late-parcel.ts';
import { recordedTalks, talkOf } from '../../support/shipped-talks.ts';

let scenario: Scenario;
beforeAll(async () => {
  scenario = await lateParcel();
});

const plan = (replies: string[]) => ifThenPlan(scenario, talkOf(scenario, replies).transcript.turns);

describe('the if–then plan', () => {
  it('is none before anything was decided', () => {
    expect(ifThenPlan(scenario, [])).toBeNull();
  });

  it('comes from the costliest moment and a behaviour its better reply had', () => {
    expect(plan(['acknowledge', 'vague'])).toMatchObject({ from: 1, marker: 'options.choices' });
    expect(plan(['calm-down'])).toMatchObject({ from: 0 });
  });

  it('keeps what worked where nothing was lost', () => {
    expect(plan(['acknowledge', 'two-ways', 'sum-up'])).toMatchObject({
      from: 0,
      marker: 'listen.paraphrase',
    });
  });

  it('reads as the two halves of a sentence, for every behaviour there is', () => {
    for (const marker of MARKER_IDS.filter((id) => markerOf(id).sign === '+')) {
      const { when, will } = planFor(marker);
      expect(`If ${when}, then I will ${will}.`).not.toMatch(/\.\.|\s{2}|undefined|If if|will will/);
      expect(when).not.toMatch(/[.!]$/);
      expect(will).not.toMatch(/[.!]$/);
    }
  });

  it('is made for every shipped talk, from a turn that cost something where one did', async () => {
    for (const { scenario: shipped, transcript } of await recordedTalks()) {
      const made = ifThenPlan(shipped, transcript.turns);
      const from = transcript.turns[made?.from ?? -1];
      const faultless = transcript.turns.every((turn) => turn.judgement.regret === 0);
      expect(from?.judgement.regret === 0, `${shipped.id}, ${transcript.ending?.id}`).toBe(faultless);
    }
  });
});
