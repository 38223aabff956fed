import { describe, expect, it } from 'vitest';
import { situate } from '#core/model/situate.ts';
import { firstFrame, step } from '#runtime/frames.ts';
import { startTalk } from '#runtime/talk.ts';
import { lateParcel } from '../../support/late-parcel.ts';
import { shippedScenarios } from '../../support/shipped-scenarios.ts';

describe('a talk begun elsewhere', () => {
  it('begins at the beat, in the moods, with the counters and flags it is given', async () => {
    for (const [id, scenario] of await shippedScenarios()) {
      const beat = Object.keys(scenario.beats).at(-1) ?? '';
      const [region, { states }] = Object.entries(scenario.persona.regions)[0] ?? ['', { states: {} }];
      const state = Object.keys(states)[0] ?? '';
      const there = situate(scenario, {
        beat,
        regions: { [region]: state },
        counters: { heard: 2, trust: -2 },
        flags: { sore: true },
      });
      const { situation } = startTalk(there);
      expect(situation.beat, id).toBe(beat);
      expect(situation.regions[region], id).toBe(state);
      expect(situation.counters).toMatchObject({ heard: 2, trust: -2 });
      expect(situation.flags['sore']).toBe(true);
    }
  });

  it('is the very talk where nothing else is asked', async () => {
    for (const [, scenario] of await shippedScenarios())
      expect(startTalk(situate(scenario, {})).situation).toEqual(startTalk(scenario).situation);
  });

  it('goes on as a talk that really came there does', async () => {
    for (const [id, scenario] of await shippedScenarios()) {
      let frame = firstFrame(scenario, 1);
      for (let turn = 0; turn < 4 && frame.now; turn++) {
        const there = situate(scenario, frame.now.situation);
        const reply = frame.now.offered[0]?.id ?? '';
        const real = step(scenario, 1, frame, reply);
        const tried = step(there, 1, firstFrame(there, 1), reply);
        if (!('frame' in real) || !('frame' in tried)) throw new Error(`${id}: ${reply} was not open`);
        expect(tried.frame.standing.situation, id).toEqual(real.frame.standing.situation);
        ({ frame } = real);
      }
    }
  });

  it('holds counters within their bounds and passes over what the scenario does not have', async () => {
    const scenario = await lateParcel();
    const there = situate(scenario, {
      beat: 'nowhere',
      regions: { mood: 'sleepy', weather: 'fine' },
      counters: { heard: 99, nonsense: 1 },
      flags: { nonsense: true },
    });
    const { situation } = startTalk(there);
    expect(situation.beat).toBe(scenario.start);
    expect(situation.regions).toEqual(startTalk(scenario).situation.regions);
    expect(situation.counters['heard']).toBe(3);
    expect(situation.counters).not.toHaveProperty('nonsense');
    expect(situation.flags).not.toHaveProperty('nonsense');
  });

  it('has a hash of its own for every standpoint, and leaves the scenario alone', async () => {
    const scenario = await lateParcel();
    const before = JSON.stringify(scenario);
    const hashes = [{}, { beat: 'offer' }, { counters: { heard: 1 } }].map(
      (at) => situate(scenario, at).hash,
    );
    expect(new Set([scenario.hash, ...hashes]).size).toBe(4);
    expect(JSON.stringify(scenario)).toBe(before);
  });
});
