import { beforeAll, describe, expect, it } from 'vitest';
import type { Scenario } from '#core/model/scenario.ts';
import { LENSES, PRINCIPLES } from '#core/rubric/principles.ts';
import { lensReadings } from '#runtime/debrief/lens-reading.ts';
import { lateParcel } from '../../support/late-parcel.ts';
import { aTalk, hasCriticalError, recordedTalks, talkOf } from '../../support/shipped-talks.ts';

let scenario: Scenario;
beforeAll(async () => {
  scenario = await lateParcel();
});

const readings = (replies: string[]) => {
  const all = lensReadings(scenario, talkOf(scenario, replies).transcript.turns);
  return new Map(all.flatMap((r) => r.principles.map((p) => [p.principle.id, p] as const)));
};

describe('a debrief read through the lenses', () => {
  it('has all five articles with all their principles, whatever was said', () => {
    const all = lensReadings(scenario, []);
    expect(all.map((reading) => reading.lens.id)).toEqual(LENSES.map((lens) => lens.id));
    const principles = all.flatMap((reading) => reading.principles);
    expect(principles).toHaveLength(PRINCIPLES.size);
    expect(new Set(principles.map((p) => p.status))).toEqual(new Set(['no-chance']));
  });

  it('counts a principle as shown by the markers of the reply and by what its author cites', () => {
    const read = readings(['acknowledge']);
    // listen.paraphrase belongs to 0.7; the reply's own feedback cites 4.9.
    expect(read.get('0.7')).toMatchObject({ status: 'shown', shownAt: [0], missedAt: [] });
    expect(read.get('4.9')).toMatchObject({ status: 'shown', shownAt: [0] });
  });

  it('counts a principle as missed where the reply went against it', () => {
    expect(readings(['calm-down']).get('1.14')).toMatchObject({ status: 'missed', missedAt: [0] });
  });

  it('counts a principle as missed where the better reply would have shown it', () => {
    // Saying it back (0.7) was open, and a stock phrase was chosen.
    expect(readings(['generic']).get('0.7')).toMatchObject({ status: 'missed', missedAt: [0] });
  });

  it('blames nobody for what only a worse reply would have shown', () => {
    // Letting her finish (1.15) was open beside the better acknowledgement.
    expect(readings(['acknowledge']).get('1.15')).toMatchObject({ status: 'no-chance' });
  });

  it('keeps a principle shown once as shown, and says where it was let go', () => {
    expect(readings(['acknowledge', 'vague']).get('4.11')).toMatchObject({ status: 'missed', missedAt: [1] });
    const read = readings(['generic', 'two-ways', 'sum-up']).get('1.2');
    expect(read).toMatchObject({ status: 'shown', shownAt: [2] });
  });

  it('does not praise a lapse because nothing better was open', () => {
    // Before she is heard no offer is worth more than vague words (T1); they still are no follow-up (2.5).
    const { turns } = talkOf(scenario, ['generic', 'vague']).transcript;
    expect(turns[1]?.judgement.regret).toBe(0);
    expect(readings(['generic', 'vague']).get('2.5')).toMatchObject({ status: 'missed', missedAt: [1] });
  });

  it('neither praises nor blames a choice offered too early where nothing better was open', () => {
    expect(readings(['generic', 'two-ways']).get('4.11')).toMatchObject({ shownAt: [], missedAt: [] });
    expect(readings(['acknowledge', 'two-ways']).get('4.11')).toMatchObject({
      status: 'shown',
      shownAt: [1],
    });
  });

  it('says that there was no chance where nobody was abusive', () => {
    expect(readings(['acknowledge', 'two-ways', 'sum-up']).get('0.8')).toMatchObject({ status: 'no-chance' });
  });

  it('does not call a critical error an example of the principle its author cites', async () => {
    const { scenario: shipped, transcript } = aTalk(await recordedTalks(), hasCriticalError);
    const critical = transcript.turns.filter((turn) => turn.judgement.critical.length > 0);
    const read = lensReadings(shipped, transcript.turns).flatMap((reading) => reading.principles);
    for (const turn of critical) {
      const cited = read.find((p) => p.principle.id === turn.chosen.feedback.principle);
      expect(cited?.missedAt).toContain(turn.index);
    }
  });
});
