import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Scenario } from '#core/model/scenario.ts';
import { changePoint, moodLine } from '#runtime/debrief/mood-line.ts';
import { lateParcel } from '../../support/late-parcel.ts';
import { recordedTalks, talkOf } from '../../support/shipped-talks.ts';

describe('the change point of a line', () => {
  it('is none where nothing moves, or where there is nothing', () => {
    expect([[], [2], [2, 2, 2]].map(changePoint)).toEqual([null, null, null]);
  });

  it('is the first value after the step', () => {
    expect(changePoint([3, 3, 1, 1, 1])).toBe(2);
    expect(changePoint([0, 2])).toBe(1);
  });

  it('is the lasting change, not a blip before it', () => {
    expect(changePoint([2, 3, 2, 2, 0, 0, 0])).toBe(4);
  });

  it('always stands where the value changes, and does not mind the height of the whole line', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 30 }), (levels) => {
        const at = changePoint(levels);
        expect(changePoint(levels.map((level) => level + 7))).toBe(at);
        expect(at === null).toBe(new Set(levels).size <= 1);
        if (at !== null) expect(levels[at]).not.toBe(levels[at - 1]);
      }),
    );
  });
});

describe('the mood line', () => {
  let scenario: Scenario;
  beforeAll(async () => {
    scenario = await lateParcel();
  });

  it('has a point before each decision and one after the last', () => {
    const { transcript } = talkOf(scenario, ['acknowledge', 'two-ways', 'sum-up']);
    const line = moodLine(scenario, transcript);
    expect(line.points.map(({ index, mood }) => [index, mood.label])).toEqual([
      [0, 'Angry'],
      [1, 'Angry'],
      [2, 'Irritated'],
      [3, 'Settled'],
    ]);
    expect(line.points.at(-1)).toMatchObject({ line: null, thought: null });
    expect(line.max).toBe(4);
  });

  it('turns at the decision whose reply made the change', () => {
    const { transcript } = talkOf(scenario, ['calm-down', 'vague']);
    const line = moodLine(scenario, transcript);
    expect(line.points.map((point) => point.mood.label)).toEqual(['Angry', 'Furious', 'Furious']);
    expect(line.turningPoint).toBe(0);
  });

  it('shows the open line of a talk that is not over, with its thought', () => {
    const { transcript } = talkOf(scenario, []);
    const line = moodLine(scenario, transcript);
    expect(line.points).toHaveLength(1);
    expect(line.points[0]).toMatchObject({ line: transcript.now?.line, thought: 'It is for Friday.' });
    expect(line.turningPoint).toBeNull();
  });

  it('draws distress for a confused customer, who has no anger', async () => {
    for (const { scenario: shipped, transcript } of await recordedTalks('your-security-team-told-me')) {
      const line = moodLine(shipped, transcript);
      expect(new Set(line.points.map((point) => point.mood.region))).toEqual(new Set(['distress']));
      expect(line.points).toHaveLength(transcript.turns.length + 1);
    }
  });
});
