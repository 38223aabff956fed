import { describe, expect, it } from 'vitest';
import { NOVICE_ERROR } from '#analysis/values/policies.ts';
import { NOVICE_SLIPS, replyOf } from '#app/authoring/try/play-on.ts';
import { rehearse } from '#app/authoring/try/rehearse.ts';
import { traceOf } from '#app/authoring/try/trace.ts';
import { EMPTY_STANDPOINT, type SaidReply, type Trial } from '#app/authoring/try/trial.ts';
import { situationOnTheWay } from '#app/authoring/try/way-here.ts';
import type { Scenario } from '#core/model/scenario.ts';
import { holds } from '#core/model/condition.ts';
import { lateParcel } from '../../../support/late-parcel.ts';
import { shippedScenarios } from '../../../support/shipped-scenarios.ts';

const trial = (more: Partial<Trial> = {}): Trial => ({
  beat: null,
  at: EMPTY_STANDPOINT,
  said: [],
  seed: 1,
  follow: false,
  ...more,
});

/** The trial of a whole talk, answered by the best. */
function playedThrough(scenario: Scenario, start: Trial): Trial {
  let played = start;
  for (let turns = 0; turns < 40; turns++) {
    const { now } = rehearse(scenario, played).transcript;
    const reply = now && replyOf('best', scenario, now, 1);
    if (!now || !reply) break;
    played = { ...played, said: [...played.said, { beat: now.beat, reply: reply.id }] };
  }
  return played;
}

describe('a talk tried from the middle', () => {
  it('begins as talks come there, in every beat of every shipped scenario', async () => {
    let onTheWay = 0;
    let beats = 0;
    for (const [id, scenario] of await shippedScenarios()) {
      for (const beat of Object.keys(scenario.beats)) {
        const { transcript, start, usual, onTheWay: found } = rehearse(scenario, trial({ beat }));
        expect(transcript.now?.beat, `${id}/${beat}`).toBe(beat);
        expect(start).toEqual(usual);
        expect(transcript.now?.line).not.toBe('');
        beats++;
        if (found) onTheWay++;
      }
    }
    // Where no way is found the scenario's own start stands in, so this may not be the rule.
    expect(onTheWay / beats).toBeGreaterThan(0.8);
  });

  it('has behind it what led there', async () => {
    const [, scenario] = (await shippedScenarios())[0] ?? [];
    if (!scenario) throw new Error('no shipped scenario');
    const late = Object.values(scenario.beats).find(({ phase }) => phase === 'resolve');
    expect(situationOnTheWay(scenario, late?.id ?? '')?.counters['turns']).toBeGreaterThan(0);
  });

  it('begins in the mood that was asked for, with the rest as talks come there', async () => {
    const scenario = await lateParcel();
    const beat = 'offer';
    const at = { regions: { mood: 'furious' }, counters: { trust: -2 }, flags: {} };
    const { start, usual } = rehearse(scenario, trial({ beat, at }));
    expect(start.regions['mood']).toBe('furious');
    expect(start.counters['trust']).toBe(-2);
    expect(start.counters['heard']).toBe(usual.counters['heard']);
  });
});

describe('a talk replayed after an edit', () => {
  it('shows new words at once and keeps every turn', async () => {
    const scenario = await lateParcel();
    const played = playedThrough(scenario, trial());
    expect(played.said.length).toBeGreaterThan(1);
    const [first] = played.said;
    const edited = withReplies(scenario, first?.beat ?? '', (replies) =>
      replies.map((reply) => (reply.id === first?.reply ? { ...reply, says: 'Entirely new words.' } : reply)),
    );
    const { transcript, stopped } = rehearse(edited, played);
    expect(stopped).toBeNull();
    expect(transcript.turns).toHaveLength(played.said.length);
    expect(transcript.turns[0]?.chosen.says).toBe('Entirely new words.');
  });

  it('stops where a reply is gone, keeps what came before, and says which', async () => {
    const scenario = await lateParcel();
    const played = playedThrough(scenario, trial());
    const lost = played.said[1] as SaidReply;
    const edited = withReplies(scenario, lost.beat, (replies) =>
      replies.filter(({ id }) => id !== lost.reply),
    );
    const { transcript, stopped } = rehearse(edited, played);
    expect(stopped).toEqual({ at: 1, why: 'reply-gone', ...lost });
    expect(transcript.turns).toHaveLength(1);
    expect(transcript.now?.beat).toBe(lost.beat);
  });

  it('tells a talk that is led elsewhere from one that goes on', async () => {
    const scenario = await lateParcel();
    const played = playedThrough(scenario, trial());
    const [first, second] = played.said as [SaidReply, SaidReply];
    const edited = withReplies(scenario, first.beat, (replies) =>
      replies.map((reply) => ({
        ...reply,
        to: [{ when: { in: {}, counters: {}, flags: {} }, to: first.beat }],
      })),
    );
    const { stopped, transcript } = rehearse(edited, played);
    expect(stopped).toMatchObject({ at: 1, why: 'led-elsewhere', beat: second.beat });
    expect(transcript.now?.beat).toBe(first.beat);
  });

  it('begins at the start where the beat it began at is gone', async () => {
    const scenario = await lateParcel();
    expect(rehearse(scenario, trial({ beat: 'gone' })).scenario.start).toBe(scenario.start);
  });
});

describe('who answers instead', () => {
  it('slips as often as the novice of the analysis', () => {
    expect(NOVICE_SLIPS).toBe(NOVICE_ERROR);
  });

  it('plays every shipped scenario to a good ending with the best', async () => {
    for (const [id, scenario] of await shippedScenarios()) {
      const { ending, turns } = rehearse(scenario, playedThrough(scenario, trial())).transcript;
      expect(ending, id).not.toBeNull();
      expect(turns.every(({ judgement }) => judgement.critical.length === 0)).toBe(true);
    }
  });

  it('gives the novice’s second best sometimes, and the same one for the same seed', async () => {
    const scenario = await lateParcel();
    const { now } = rehearse(scenario, trial()).transcript;
    if (!now) throw new Error('a talk begins with something to say');
    const best = replyOf('best', scenario, now, 1)?.id;
    const seeds = Array.from({ length: 200 }, (_, seed) => seed);
    const said = seeds.map((seed) => replyOf('novice', scenario, now, seed)?.id);
    const slips = said.filter((id) => id !== best).length / seeds.length;
    expect(slips).toBeGreaterThan(0.2);
    expect(slips).toBeLessThan(0.4);
    expect(new Set(said).size).toBe(2);
    expect(said).toEqual(seeds.map((seed) => replyOf('novice', scenario, now, seed)?.id));
  });
});

describe('the trace of a reply', () => {
  it('tells markers, moods, worth, where it led and what changed, of every turn of the shipped scenarios', async () => {
    for (const [id, scenario] of await shippedScenarios()) {
      const { transcript, scenario: there } = rehearse(scenario, playedThrough(scenario, trial()));
      for (const turn of transcript.turns) {
        const trace = traceOf(there, turn);
        expect(trace.markers.map((marker) => marker.id)).toEqual(turn.chosen.markers);
        expect(trace.landing?.to, id).toBe(turn.after.beat);
        expect(trace.landing && holds(trace.landing.when, trace.landing.seen)).toBe(true);
        expect(trace.moods[0]?.region).toBe(scenario.persona.mood);
        for (const change of trace.changes) {
          if (change.kind === 'counter') expect(turn.after.counters[change.name]).toBe(change.after);
          else expect(turn.after.flags[change.name]).toBe(change.after);
        }
      }
    }
  });
});

function withReplies(
  scenario: Scenario,
  beat: string,
  change: (replies: Scenario['beats'][string]['replies']) => Scenario['beats'][string]['replies'],
): Scenario {
  const old = scenario.beats[beat];
  if (!old) throw new Error(`no beat ${beat}`);
  return { ...scenario, beats: { ...scenario.beats, [beat]: { ...old, replies: change(old.replies) } } };
}
