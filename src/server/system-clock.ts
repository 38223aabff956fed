import { randomBytes } from 'node:crypto';
import type { ServerSurroundings } from '#server/rooms/room-registry.ts';

/**
 * The world as this process has it. Its clock starts with the wall clock's time and then runs by the machine's own, so that
 * setting the wall clock neither closes a ballot nor ends a room.
 */
export function systemSurroundings(report: (problem: unknown) => void): ServerSurroundings {
  return {
    now: () => Math.round(performance.timeOrigin + performance.now()),
    after(ms, call) {
      const timer = setTimeout(call, ms);
      return () => clearTimeout(timer);
    },
    node: `n-${randomBytes(9).toString('base64url')}`,
    report,
  };
}
