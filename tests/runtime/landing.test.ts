import { expect, it } from 'vitest';
import { holds } from '#core/model/condition.ts';
import { firstFrame, step } from '#runtime/frames.ts';
import { landingOf } from '#runtime/landing.ts';
import { shippedScenarios } from '../support/shipped-scenarios.ts';

/** Replies tried in each scenario, nearest to the start first: enough for exits and for branches that part. */
const REPLIES = 600;

it('tells where every reply leads and why, as XState has it', async () => {
  let exits = 0;
  let parted = 0;
  for (const [id, scenario] of await shippedScenarios()) {
    const queue = [firstFrame(scenario, 7)];
    for (let tried = 0; tried < REPLIES;) {
      const frame = queue.shift();
      if (!frame) break;
      for (const reply of frame.now?.offered ?? []) {
        tried++;
        const next = step(scenario, 7, frame, reply.id);
        if (!('frame' in next)) throw new Error(`${id}: an offered reply was not open`);
        const landing = landingOf(scenario, frame.standing.situation, reply);
        expect(landing?.to, `${id} ${next.frame.key}`).toBe(next.frame.standing.situation.beat);
        if (!landing) continue;
        expect(holds(landing.when, landing.seen)).toBe(true);
        if (landing.exit !== null) exits++;
        if (landing.branch !== null && reply.to.length > 1) parted++;
        queue.push(next.frame);
      }
    }
  }
  expect(exits).toBeGreaterThan(0);
  expect(parted).toBeGreaterThan(0);
});
