import { expect, it } from 'vitest';
import { exitIn, hearMarkers, startBench } from '#runtime/persona-bench.ts';
import { firstFrame, step } from '#runtime/frames.ts';
import { shippedScenarios } from '../support/shipped-scenarios.ts';

it('moves a customer as the talk itself does, reply by reply, but for what replies remember', async () => {
  for (const [id, scenario] of await shippedScenarios()) {
    for (let way = 0; way < 3; way++) {
      let frame = firstFrame(scenario, 1);
      for (let turn = 0; turn < 8 && frame.now; turn++) {
        const reply = frame.now.offered[(turn + way) % frame.now.offered.length];
        const next = reply && step(scenario, 1, frame, reply.id);
        if (!reply || !next || !('frame' in next)) break;
        const heard = hearMarkers(scenario.persona, frame.now.situation, reply.markers);
        expect(heard.regions, `${id}/${reply.id}`).toEqual(next.frame.standing.situation.regions);
        const exit = exitIn(scenario.persona, heard);
        if (exit !== null) expect(next.frame.standing.situation.beat).toBe(scenario.exits[exit]);
        ({ frame } = next);
      }
    }
  }
});

it('begins as the persona does', async () => {
  for (const [, scenario] of await shippedScenarios())
    for (const [region, { initial }] of Object.entries(scenario.persona.regions))
      expect(startBench(scenario.persona).regions[region]).toBe(initial);
});
