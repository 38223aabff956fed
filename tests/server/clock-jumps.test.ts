import { afterEach, expect, test, vi } from 'vitest';
import { eventually, openedRoom, SocketScreen, startWorld } from '../support/classroom-world.ts';

/** Somebody, or the network, sets the computer's clock while a timed vote runs. */

const HOUR_MS = 3_600_000;

afterEach(() => void vi.useRealTimers());

test.each([
  ['forward', HOUR_MS],
  ['back', -HOUR_MS],
])(
  'a timed vote neither ends nor hangs when the clock is set an hour %s',
  async (_, jump) => {
    const world = await startWorld();
    try {
      const { room, key } = await openedRoom(world);
      const facilitator = await SocketScreen.at(world.origin, room, 'console', { key });
      const phone = await SocketScreen.at(world.origin, room, 'phone');
      for (const type of ['brief', 'begin'] as const) await facilitator.command({ type });
      const began = performance.now();
      expect(await facilitator.command({ type: 'open-voting', seconds: 5 })).toBe('ack');
      await eventually('voting', () => phone.view?.step.stage === 'voting');
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + jump });
      expect(await phone.vote('A')).toBe('ack');
      const late = await SocketScreen.at(world.origin, room, 'phone');
      expect(late.view?.step.stage).toBe('voting');
      const left = late.view?.step.leftMs ?? 0;
      expect(left).toBeGreaterThan(0);
      expect(left).toBeLessThanOrEqual(5_000);
      await eventually('the end of voting', () => phone.view?.step.stage === 'closed');
      expect(performance.now() - began).toBeGreaterThan(4_900);
      expect(facilitator.view?.step.stage).not.toBe('over');
      expect(world.problems).toEqual([]);
    } finally {
      await world.close();
    }
  },
  60_000,
);
