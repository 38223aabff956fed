import { beforeAll, describe, expect, it } from 'vitest';
import type { Scenario } from '#core/model/scenario.ts';
import { talkCounts } from '#runtime/debrief/talk-counts.ts';
import { lateParcel } from '../../support/late-parcel.ts';
import { aTalk, recordedTalks, talkOf, type PlayedTalk } from '../../support/shipped-talks.ts';

let scenario: Scenario;
beforeAll(async () => {
  scenario = await lateParcel();
});

const counts = (replies: string[]) => talkCounts(talkOf(scenario, replies).transcript.turns);

describe('the counts of a talk', () => {
  it('are all nothing before anything is said', () => {
    expect(talkCounts([])).toEqual({
      reflections: 0,
      questions: 0,
      apologies: [],
      specificApologies: [],
      firstAcknowledgement: null,
      words: 0,
    });
  });

  it('set replies that say something back against question marks asked', () => {
    expect(counts(['acknowledge', 'two-ways', 'sum-up'])).toMatchObject({ reflections: 2, questions: 2 });
  });

  it('name the turn of the first specific acknowledgement, counted from one', () => {
    expect(counts(['acknowledge']).firstAcknowledgement).toBe(1);
    expect(counts(['generic', 'two-ways', 'sum-up']).firstAcknowledgement).toBe(3);
    expect(counts(['generic', 'vague']).firstAcknowledgement).toBeNull();
  });

  it('count no words of a silence', () => {
    expect(counts(['wait'])).toMatchObject({ words: 0, questions: 0 });
  });

  it('say in which turns an apology fell', async () => {
    const apologies = ({ transcript }: PlayedTalk) =>
      transcript.turns.filter((turn) => /\b(sorry|apologi[sz]e)\b/i.test(turn.chosen.says));
    const unmarked = (talk: PlayedTalk) =>
      apologies(talk).filter((turn) => !turn.chosen.markers.some((marker) => /apolog|sorry/.test(marker)));
    const talk = aTalk(await recordedTalks(), (recorded) => unmarked(recorded).length > 0);
    const { apologies: counted, specificApologies } = talkCounts(talk.transcript.turns);
    expect(counted).toEqual(apologies(talk).map((turn) => turn.index + 1));
    expect(specificApologies).not.toContain((unmarked(talk)[0]?.index ?? 0) + 1);
  });
});
